#include "session/config_template.h"

#include "config/config.h"
#include "text/catalogue.h"
#include "text/wrap.h"

namespace kortisto::app {

namespace {

constexpr int kColumns = 76;

std::string comment(const std::string& words) {
  std::string out;
  for (const std::string& line : text::wrap(words, kColumns)) out += "# " + line + "\n";
  return out;
}

}  // namespace

std::string config_template(text::Language language) {
  std::string out = comment(text::render("config.intro", language)) + "\n";
  std::string table;
  const config::Config any;
  config::visit(any, [&](const config::Key& key, const auto&) {
    if (key.table != table) {
      table = key.table;
      out += "\n[" + table + "]\n";
    }
    out += comment(text::render(key.about(), language));
    out += "#" + std::string(key.name) + " = " + std::string(key.example) + "\n";
  });
  return out;
}

}  // namespace kortisto::app
