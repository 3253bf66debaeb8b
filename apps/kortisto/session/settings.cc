#include "session/settings.h"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <string>

#include "base/error.h"
#include "base/printable.h"
#include "domain/business_id.h"
#include "session/places.h"

namespace kortisto::app {

namespace {

// A path that an option gives. Throws Error(usage) when it is empty.
std::optional<std::filesystem::path> path_option(const Arguments& arguments, const Option& option) {
  const auto text = arguments.value(option);
  if (text && text->empty()) {
    throw Error(ErrorKind::usage,
                {"error.usage.no-value", {{"option", "--" + std::string(option.name)}}});
  }
  return text;
}

// What the system calls the user; the number of one without a name.
std::string account_name() {
  const uid_t user = ::geteuid();
  constexpr std::size_t kRoom = 4096;
  std::array<char, kRoom> room{};
  passwd entry{};
  passwd* found = nullptr;
  if (::getpwuid_r(user, &entry, room.data(), room.size(), &found) == 0 && found != nullptr) {
    return printable(found->pw_name);
  }
  return std::to_string(user);
}

// Every command says the same of it, whether or not it prints it.
void check_business_id(const Settings& settings) {
  const std::string& id = settings.config.business_id;
  if (id.empty() || domain::is_business_id(id)) return;
  const auto set = settings.origins.find("controller.business_id");
  const std::string file = set == settings.origins.end() ? "" : set->second;
  throw Error(ErrorKind::configuration, {"error.config.business-id", {{"file", file}}});
}

}  // namespace

Settings load_settings(const Arguments& arguments, const Environment& environment) {
  Settings settings;
  const std::filesystem::path user_home = home(environment);
  const auto read = [&](const std::filesystem::path& file) {
    config::read_file(file, user_home, settings.config, settings.origins);
  };
  // What cannot be looked at is there: reading it says why it cannot be.
  const auto there = [](const std::filesystem::path& file) {
    std::error_code error;
    return std::filesystem::exists(file, error) || error;
  };
  if (there(kSystemConfig)) read(kSystemConfig);
  if (const auto chosen = path_option(arguments, option::kConfig)) {
    read(*chosen);
  } else if (const auto own = user_config(environment); own && there(*own)) {
    read(*own);
  }
  check_business_id(settings);

  if (const auto chosen = path_option(arguments, option::kRegister)) {
    settings.config.register_path = *chosen;
    settings.origins["register.path"] = "--register";
  } else if (const auto named = environment.get("KORTISTO_REGISTER")) {
    settings.config.register_path = *named;
    settings.origins["register.path"] = "KORTISTO_REGISTER";
  }
  return settings;
}

std::filesystem::path config_file(const Invocation& with) {
  if (const auto chosen = with.arguments.value(option::kConfig)) return *chosen;
  return user_config(with.environment).value_or(kSystemConfig);
}

std::filesystem::path register_path(const Configured& with) {
  const std::filesystem::path& configured = with.config.register_path;
  return configured.empty() ? default_register(with.environment) : configured;
}

reg::Use use_of(const Configured& with) {
  const config::Config& config = with.config;
  reg::Use use{.user_name = config.user_name,
               .user_id = config.user_id,
               .purpose = with.arguments.value(option::kPurpose).value_or("")};
  if (!use.user_name.empty() && !use.user_id.empty()) return use;
  const std::string account = account_name();
  if (use.user_id.empty()) use.user_id = account;
  if (use.user_name.empty()) use.user_name = account;
  return use;
}

domain::Practice practice_of(const config::Config& config) {
  domain::Practice practice;
  practice.name = config.controller_name;
  practice.business_id = config.business_id;
  for (const std::string& address : {config.address, config.postal_address}) {
    if (!address.empty()) practice.addresses.push_back(address);
  }
  practice.contact_person = config.contact_person;
  practice.phone = config.phone;
  practice.email = config.email;
  practice.register_name = config.register_name;
  practice.legal_basis = config.legal_basis;
  practice.purposes = config.purposes;
  practice.sites = config.sites;
  practice.recipients = config.recipients;
  practice.disclosures = config.disclosures;
  practice.transfers = config.transfers;
  practice.automated_decisions = config.automated_decisions;
  practice.elsewhere = config.elsewhere;
  practice.retention = config.retention;
  practice.complaint = config.complaint_lines;
  return practice;
}

}  // namespace kortisto::app
