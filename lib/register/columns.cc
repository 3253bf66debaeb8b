#include "register/columns.h"

#include <nlohmann/json.hpp>

namespace kortisto::db {

void Column<std::vector<std::string>>::bind(Arguments& to, const std::vector<std::string>& value) {
  to.text(nlohmann::json(value).dump());
}

std::vector<std::string> Column<std::vector<std::string>>::read(Rows& from) {
  const nlohmann::json array = nlohmann::json::parse(from.text(), nullptr, false);
  if (!array.is_array()) from.refuse();
  std::vector<std::string> items;
  items.reserve(array.size());
  for (const nlohmann::json& item : array) {
    if (!item.is_string()) from.refuse();
    items.push_back(item.get<std::string>());
  }
  return items;
}

}  // namespace kortisto::db
