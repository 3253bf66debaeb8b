#include <fmt/format.h>
#include <toml++/toml.h>

#include "exchange/document.h"

namespace kortisto::exchange {

namespace {

TextPosition begin_of(const toml::source_region& region) {
  return {region.begin.line, region.begin.column};
}

Table table_of(const toml::table& from);

// toml++ counts how deep values are nested, so this recursion has an end.
Node node_of(const toml::node& from) {
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

Table table_of(const toml::table& from) {
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
  try {
    document.root = table_of(toml::parse(text));
  } catch (const toml::parse_error& error) {
    throw document.error_at(begin_of(error.source()), {"error.toml.syntax", {}});
  }
}

}  // namespace kortisto::exchange
