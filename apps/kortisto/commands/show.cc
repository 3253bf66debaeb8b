#include "commands/show.h"

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "domain/name.h"
#include "domain/words.h"
#include "records/verbs.h"
#include "register/client.h"
#include "report/document.h"
#include "report/held_json.h"
#include "report/held_page.h"
#include "report/shown.h"
#include "report/text_renderer.h"
#include "terminal/json_output.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::app {

namespace {

MessageKey heading_of(const domain::Kind& kind) {
  return MessageKey("report.heading." + std::string(kind.name));
}

report::FieldList lines_of(const domain::Section& section, text::Language language) {
  report::FieldList list;
  for (const domain::HeldRecord& one : section.records) {
    if (one.over) continue;
    list.items.push_back({report::shown_name(*section.kind, one, language),
                          {report::held_line(*section.kind, one, language)}});
  }
  return list;
}

void print_text(const WithRegister& with, const std::vector<domain::Section>& sections) {
  const domain::HeldRecord& client = sections.front().records.front();
  report::Document page{with.language,
                        std::to_string(client.number) + "  " + domain::full_name(client.values),
                        "",
                        {}};
  page.blocks.emplace_back(report::held_fields(client, with.language));
  for (const domain::Section& section : std::span(sections).subspan(1)) {
    if (section.kind->has_page) {
      for (const domain::HeldRecord& one : section.records) {
        page.blocks.emplace_back(report::Heading{
            1, text::capitalised(text::render({"report.record",
                                               {{"record", domain::record_key(section.kind->name)},
                                                {"number", std::to_string(one.number)}}},
                                              with.language),
                                 with.language)});
        page.blocks.emplace_back(report::held_fields(one, with.language));
      }
      continue;
    }
    report::FieldList lines = lines_of(section, with.language);
    if (lines.items.empty()) continue;
    page.blocks.emplace_back(
        report::Heading{1, text::render(heading_of(*section.kind), with.language)});
    page.blocks.emplace_back(std::move(lines));
  }
  const report::RenderedText rendered = report::render_text(page);
  with.terminal.print(rendered.text);
  warn_of(with.terminal, "warning.replaced", rendered.replaced);
}

// Of a record in one line, what the line says, in canonical form.
void write_short(report::JsonWriter& out, const domain::Kind& kind,
                 const domain::HeldRecord& record) {
  domain::HeldRecord brief{record.number, {}, record.facts};
  for (const domain::FieldValue& one : record.values) {
    if (one.field->key == kind.headline) brief.values.push_back(one);
  }
  report::write_held(out, brief);
}

void print_object(const Invocation& with, const std::vector<domain::Section>& sections) {
  report::JsonWriter out;
  out.begin_object();
  out.key("schema").value("kortisto.show/1");
  report::write_held(out, sections.front().records.front());
  for (const domain::Section& section : std::span(sections).subspan(1)) {
    out.key(section.kind->plural).begin_array();
    for (const domain::HeldRecord& one : section.records) {
      out.begin_object();
      if (section.kind->has_page) {
        report::write_held(out, one);
      } else {
        write_short(out, *section.kind, one);
      }
      out.end_object();
    }
    out.end_array();
  }
  out.end_object();
  warn_of(with.terminal, "warning.replaced", out.replaced());
  // A line for each member, of inner objects too.
  print_json(with.terminal, nlohmann::ordered_json::parse(out.take()));
}

}  // namespace

void show(const WithRegister& with) {
  const std::vector<domain::Section> sections = reg::show_client(with.store, named_client(with));
  if (with.arguments.has(option::kJson)) {
    print_object(with, sections);
  } else {
    print_text(with, sections);
  }
}

}  // namespace kortisto::app
