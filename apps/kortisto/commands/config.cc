#include "commands/config.h"

#include <nlohmann/json.hpp>
#include <type_traits>

#include "base/join.h"
#include "base/printable.h"
#include "exchange/toml_string.h"
#include "session/settings.h"
#include "terminal/json_output.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

std::string toml(const std::string& text) {
  return exchange::toml_string(printable(text));
}
std::string toml(const std::filesystem::path& path) {
  return toml(path.string());
}
std::string toml(std::uint32_t number) {
  return std::to_string(number);
}
std::string toml(const std::vector<std::string>& items) {
  std::vector<std::string> quoted;
  quoted.reserve(items.size());
  for (const std::string& item : items) quoted.push_back(toml(item));
  return "[" + join(quoted) + "]";
}

nlohmann::ordered_json json_of(const std::filesystem::path& path) {
  return path.string();
}
template <typename Value>
nlohmann::ordered_json json_of(const Value& value) {
  return value;
}

// The configuration with the defaults that are worked out instead of written.
config::Config in_force(const Configured& with) {
  config::Config config = with.config;
  config.register_path = register_path(with);
  config.language = text::code(with.language);
  return config;
}

}  // namespace

void config_show(const Configured& with) {
  const config::Config config = in_force(with);
  const bool origin = with.arguments.has(option::kOrigin);
  const auto origin_of = [&](const config::Key& key) -> std::string {
    const auto found = with.origins.find(key.full());
    return found == with.origins.end() ? "" : found->second;
  };
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object("config-show");
    config::visit(config, [&](const config::Key& key, const auto& value) {
      nlohmann::ordered_json item{{"key", key.full()}, {"value", json_of(value)}};
      if (origin && !origin_of(key).empty()) item["origin"] = origin_of(key);
      json["settings"].push_back(std::move(item));
    });
    return print_json(with.terminal, json);
  }
  std::string table;
  config::visit(config, [&](const config::Key& key, const auto& value) {
    if (key.table != table) {
      table = key.table;
      with.terminal.print("\n[" + table + "]\n");
    }
    with.terminal.print(std::string(key.name) + " = " + toml(value));
    if (origin) {
      const std::string where = origin_of(key);
      with.terminal.print("  # " +
                          (where.empty() ? text::render("config.default", with.language) : where));
    }
    with.terminal.print("\n");
  });
}

void config_check(const Configured& with) {
  // Reading it has checked the files.
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object("config-check");
    json["good"] = true;
    return print_json(with.terminal, json);
  }
  with.terminal.print_done({"result.config-good", {}});
}

}  // namespace kortisto::app
