#include "config/config.h"

#include <toml++/toml.h>

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>

#include "base/entered_text.h"
#include "base/error.h"
#include "base/file.h"
#include "base/join.h"
#include "base/nearest.h"
#include "base/toml_depth.h"
#include "base/utf8.h"

namespace kortisto::config {

namespace {

// Far more than anybody writes.
constexpr std::size_t kLargest = 65'536;

using Arguments = std::vector<std::pair<std::string, MessageValue>>;

TextPosition begin_of(const toml::source_region& region) {
  return {region.begin.line, region.begin.column};
}

class Reader {
 public:
  Reader(const std::filesystem::path& file, const std::filesystem::path& home)
      : file_(file), home_(home) {}

  void read(const toml::table& root, Config& config, Origins& origins) const {
    refuse_unknown(root);
    visit(config, [&](const Key& key, auto& member) {
      const toml::table* table = key.table.empty() ? &root : root[key.table].as_table();
      const toml::node* node = table == nullptr ? nullptr : table->get(key.name);
      if (node == nullptr) return;
      member = value_of(key, *node, member);
      origins.insert_or_assign(key.full(),
                               file_.string() + ":" + std::to_string(node->source().begin.line));
    });
    refuse_too_much_work(root, config);
  }

  [[nodiscard]] Error error(const MessageKey& message, TextPosition at, Arguments arguments,
                            std::optional<Message> hint = {}) const {
    arguments.emplace_back("file", file_.string());
    arguments.emplace_back("line", at.line);
    arguments.emplace_back("column", at.column);
    return {ErrorKind::configuration, {message, std::move(arguments)}, std::move(hint)};
  }

 private:
  void refuse_unknown(const toml::table& root) const {
    const Config any;  // visited for its keys
    std::vector<std::string_view> tables;
    visit(any, [&](const Key& key, const auto&) {
      if (!key.table.empty()) tables.push_back(key.table);
    });
    std::vector<std::string_view> names = keys_of("");
    names.insert(names.end(), tables.begin(), tables.end());
    for (const auto& [name, node] : root) {
      const bool is_table = std::find(tables.begin(), tables.end(), name.str()) != tables.end();
      if (!is_table) {
        refuse_unless_known(name, names);
      } else if (const toml::table* table = node.as_table()) {
        for (const auto& [inner, value] : *table) refuse_unless_known(inner, keys_of(name.str()));
      } else {
        throw error("error.config.wanted-table", begin_of(name.source()),
                    {{"key", std::string(name.str())}});
      }
    }
  }

  void refuse_unless_known(const toml::key& name,
                           const std::vector<std::string_view>& known) const {
    if (std::find(known.begin(), known.end(), name.str()) != known.end()) return;
    std::optional<Message> hint;
    if (const auto near = nearest(name.str(), known)) {
      hint = Message{"hint.did-you-mean", {{"name", std::string(*near)}}};
    }
    throw error("error.config.unknown-key", begin_of(name.source()),
                {{"key", std::string(name.str())}}, std::move(hint));
  }

  // Told where this file sets one of the two; a file before it may have set the other.
  void refuse_too_much_work(const toml::table& root, const Config& config) const {
    if (config.memory_mib * config.passes <= kMostWork) return;
    for (const char* name : {"memory_mib", "passes"}) {
      const auto set = root["passphrase"][name];
      if (!set) continue;
      throw error("error.config.work", begin_of(set.node()->source()),
                  {{"product", std::int64_t{config.memory_mib} * config.passes},
                   {"highest", std::int64_t{kMostWork}}});
    }
  }

  [[nodiscard]] static std::vector<std::string_view> keys_of(std::string_view table) {
    const Config any;
    std::vector<std::string_view> names;
    visit(any, [&](const Key& key, const auto&) {
      if (key.table == table) names.push_back(key.name);
    });
    return names;
  }

  [[nodiscard]] std::string text_of(const Key& key, const toml::node& node) const {
    const auto text = node.value_exact<std::string>();
    if (!text)
      throw error("error.config.wanted-text", begin_of(node.source()), {{"key", key.full()}});
    const std::string_view kept = trimmed(*text);
    if (const auto refused = find_refused(*text, kept, EnteredAs::line)) {
      Arguments arguments = refused->arguments();
      arguments.emplace_back("key", key.full());
      throw error("error.config.control", begin_of(node.source()), std::move(arguments));
    }
    return has_visible(kept) ? to_nfc(kept) : std::string();
  }

  [[nodiscard]] std::string value_of(const Key& key, const toml::node& node,
                                     const std::string&) const {
    std::string text = text_of(key, node);
    if (!key.choices.empty() &&
        std::find(key.choices.begin(), key.choices.end(), text) == key.choices.end()) {
      throw error("error.config.choice", begin_of(node.source()),
                  {{"key", key.full()}, {"choices", join(key.choices)}});
    }
    return text;
  }

  [[nodiscard]] std::filesystem::path value_of(const Key& key, const toml::node& node,
                                               const std::filesystem::path&) const {
    const std::string text = text_of(key, node);
    if (text.starts_with("~/") && !home_.empty()) return home_ / text.substr(2);
    if (!text.starts_with('/')) {
      throw error("error.config.relative-path", begin_of(node.source()), {{"key", key.full()}});
    }
    return text;
  }

  [[nodiscard]] std::vector<std::string> value_of(const Key& key, const toml::node& node,
                                                  const std::vector<std::string>&) const {
    const toml::array* array = node.as_array();
    if (array == nullptr) {
      throw error("error.config.wanted-list", begin_of(node.source()), {{"key", key.full()}});
    }
    std::vector<std::string> items;
    for (const toml::node& item : *array) {
      std::string text = text_of(key, item);
      if (!text.empty()) items.push_back(std::move(text));
    }
    return items;
  }

  [[nodiscard]] std::uint32_t value_of(const Key& key, const toml::node& node,
                                       std::uint32_t) const {
    const auto number = node.value_exact<std::int64_t>();
    if (!number || *number < key.lowest || *number > key.highest) {
      throw error("error.config.wanted-number", begin_of(node.source()),
                  {{"key", key.full()},
                   {"lowest", static_cast<std::int64_t>(key.lowest)},
                   {"highest", static_cast<std::int64_t>(key.highest)}});
    }
    return static_cast<std::uint32_t>(*number);
  }

  const std::filesystem::path& file_;
  const std::filesystem::path& home_;
};

}  // namespace

void read_file(const std::filesystem::path& file, const std::filesystem::path& home, Config& config,
               Origins& origins) {
  std::string text;
  try {
    text = read_file_or_pipe(file, kLargest);
  } catch (const Error& error) {
    throw Error(ErrorKind::configuration, error.message(), error.hint());
  }
  const Reader reader(file, home);
  if (const auto at = find_invalid_utf8(text)) {
    throw reader.error("error.exchange.utf8", position_of(text, *at), {});
  }
  if (const auto deep = find_deep_key(text)) throw reader.error("error.toml.deep", *deep, {});
  try {
    // A half-read configuration is never seen: the caller's copy changes when all of it is good.
    Config read = config;
    Origins read_origins = origins;
    reader.read(toml::parse(text), read, read_origins);
    config = std::move(read);
    origins = std::move(read_origins);
  } catch (const toml::parse_error& error) {
    throw reader.error("error.config.syntax", begin_of(error.source()),
                       {{"what", std::string(error.description())}});
  }
}

}  // namespace kortisto::config
