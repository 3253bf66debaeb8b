#include "session/places.h"

#include "base/error.h"

namespace kortisto::app {

namespace {

// The variable's directory, or `below_home`. A relative path in the variable counts as none.
std::optional<std::filesystem::path> directory(const Environment& environment, const char* variable,
                                               const char* below_home) {
  const std::filesystem::path path = environment.get(variable).value_or("");
  if (path.is_absolute()) return path / "kortisto";
  const std::filesystem::path user = home(environment);
  if (user.empty()) return std::nullopt;
  return user / below_home / "kortisto";
}

}  // namespace

std::filesystem::path home(const Environment& environment) {
  const std::filesystem::path path = environment.get("HOME").value_or("");
  return path.is_absolute() ? path : std::filesystem::path();
}

std::optional<std::filesystem::path> user_config(const Environment& environment) {
  auto path = directory(environment, "XDG_CONFIG_HOME", ".config");
  if (path) *path /= "config.toml";
  return path;
}

std::filesystem::path default_register(const Environment& environment) {
  const auto path = directory(environment, "XDG_DATA_HOME", ".local/share");
  if (!path) {
    throw Error(ErrorKind::configuration, {"error.no-home", {}},
                Message{"hint.option", {{"option", "--register"}}});
  }
  return *path / "register.kortisto";
}

std::optional<std::filesystem::path> state_directory(const Environment& environment) {
  return directory(environment, "XDG_STATE_HOME", ".local/state");
}

}  // namespace kortisto::app
