#include "records/page.h"

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/join.h"
#include "records/cells.h"
#include "records/list.h"
#include "report/document.h"
#include "report/held_json.h"
#include "report/held_page.h"
#include "report/text_renderer.h"
#include "terminal/json_output.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

// Called as `NOUN show`, by whichever name the command was given.
void print_object(const Invocation& with, domain::ClientId client, std::string_view kind,
                  const domain::HeldRecord& record) {
  const std::string name(domain::Name(kind, "-show").hyphened());
  report::JsonWriter out;
  out.begin_object();
  out.key("schema").value("kortisto." + name + "/1");
  out.key("client").value(client.value);
  report::write_held(out, record);
  out.end_object();
  warn_of(with.terminal, "warning.replaced", out.replaced());
  // A line for each member, of inner objects too.
  print_json(with.terminal, nlohmann::ordered_json::parse(out.take()));
}

}  // namespace

void show_record(const WithRegister& with, domain::ClientId client,
                 const domain::RecordId& record) {
  const domain::HeldRecord found = reg::show_record(with.store, record);
  if (with.arguments.has(option::kJson)) {
    return print_object(with, client, record.kind, found);
  }
  const domain::Kind& kind = *domain::find_kind(record.kind);
  const report::RenderedText page =
      report::render_text(report::held_page(kind, found, with.language));
  with.terminal.print(page.text);
  warn_of(with.terminal, "warning.replaced", page.replaced);
}

void list_records(const WithRegister& with, std::string_view kind,
                  std::span<const std::string_view> columns) {
  const domain::Kind& rules = *domain::find_kind(kind);
  const bool of_everyone = !with.arguments.positional(0);
  RecordList list = list_of_kind(rules, columns, of_everyone);
  if (!of_everyone) {
    for (const domain::HeldRecord& one : reg::list_records(with.store, kind, named_client(with))) {
      list.rows.push_back(cells_of(rules, one, columns));
    }
    return print_list(with, list);
  }
  for (const reg::ClientRecord& one : reg::list_open_records(with.store, kind)) {
    list.rows.push_back(cells_of(rules, one, columns));
  }
  print_list(with, list);
}

}  // namespace kortisto::app
