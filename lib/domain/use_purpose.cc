#include "domain/use_purpose.h"

#include <string>

namespace kortisto::domain {

UsePurpose usual_purpose(std::string_view action) noexcept {
  const std::size_t dot = action.find('.');
  const std::string_view kind = action.substr(0, dot);
  const std::string_view verb = dot == std::string_view::npos ? "" : action.substr(dot + 1);
  if (verb == "rectify" || verb == "undo") return UsePurpose::rectification;
  if (verb == "export") return UsePurpose::access_request;
  if (kind == "client" || kind == "guardian") return UsePurpose::client_care;
  if (kind == "agreement") return UsePurpose::agreement;
  if (kind == "register" || kind == "key") return UsePurpose::upkeep;
  return UsePurpose::service;
}

MessageKey purpose_key(std::string_view code) {
  return MessageKey("purpose." + std::string(code));
}

}  // namespace kortisto::domain
