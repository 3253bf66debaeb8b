#include <fmt/format.h>
#include <toml++/toml.h>

#include "exchange/document.h"
#include "exchange/toml_days.h"

namespace kortisto::exchange {

namespace {

// Builds the tree, in which places are those of the text before its days were quoted. toml++ counts
// how deep values are nested, so the recursion has an end.
class Builder {
 public:
  explicit Builder(const TomlDays& days) : days_(days) {}

  [[nodiscard]] TextPosition begin_of(const toml::source_region& region) const {
    return days_.given_place({region.begin.line, region.begin.column});
  }

  [[nodiscard]] Table table_of(const toml::table& from) const;

 private:
  [[nodiscard]] Node node_of(const toml::node& from) const;

  const TomlDays& days_;
};

Node Builder::node_of(const toml::node& from) const {
  Node node{begin_of(from.source()), Other{}};
  if (const auto* text = from.as_string()) {
    node.value = text->get();
  } else if (const auto* number = from.as_integer()) {
    node.value = number->get();
  } else if (const auto* flag = from.as_boolean()) {
    node.value = flag->get();
  } else if (const auto* date = from.as_date()) {
    node.value =
        fmt::format("{:04}-{:02}-{:02}", date->get().year, date->get().month, date->get().day);
  } else if (const auto* array = from.as_array()) {
    List list;
    for (const toml::node& item : *array) list.push_back(node_of(item));
    node.value = std::move(list);
  } else if (const auto* table = from.as_table()) {
    node.value = table_of(*table);
  }
  return node;
}

Table Builder::table_of(const toml::table& from) const {
  Table table;
  for (const auto& [key, node] : from) {
    table.push_back({std::string(key.str()), begin_of(key.source()), node_of(node)});
  }
  return table;
}

}  // namespace

void parse_toml(std::string_view text, Document& document) {
  if (const auto deep = find_deep_key(text)) {
    throw document.error_at(*deep, {"error.toml.deep", {}});
  }
  const TomlDays days(text);
  const Builder builder(days);
  try {
    document.root = builder.table_of(toml::parse(days.text()));
  } catch (const toml::parse_error& error) {
    throw document.error_at(builder.begin_of(error.source()), {"error.toml.syntax", {}});
  }
}

}  // namespace kortisto::exchange
