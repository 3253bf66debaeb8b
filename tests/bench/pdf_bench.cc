// A document of so many records as PDF, or the same content as HTML for another program to render.
//
//   bench_pdf pdf RECORDS FILE
//   bench_pdf html RECORDS FILE
//
// A record is what a report shows of an entry in the history: a heading, four facts, and a table of
// three changed fields; at the end there is a row for each in the use log.
#include <fmt/format.h>

#include <cstdlib>
#include <string>
#include <variant>

#include "base/new_file.h"
#include "pdf/renderer.h"
#include "report/document.h"

namespace {

using namespace kortisto;
using namespace kortisto::report;

Document document_of(int records) {
  Document document{text::Language::fi,
                    "Selvitys rekisterissä olevista henkilötiedoista",
                    "Selvitys rekisterissä olevista henkilötiedoista – Aino Koivula",
                    {Heading{1, "Muutoshistoria"}}};
  Table log{"Ote käyttölokista", {"Nro", "Aika", "Toiminto", "Kohde", "Tiedot"}, {}};
  for (int i = 1; i <= records; ++i) {
    const std::string time =
        fmt::format("{}.{}.2026 klo {}.{:02}", i % 28 + 1, i % 12 + 1, i % 24, i % 60);
    document.blocks.emplace_back(Heading{2, fmt::format("{}: asiakas {}, muutettu", time, i)});
    document.blocks.emplace_back(FieldList{{{"Voimassa alkaen", {time.substr(0, time.find(' '))}},
                                            {"Lähde", {std::to_string(i)}},
                                            {"Kenen pyynnöstä", {"Asiakas"}},
                                            {"Syy",
                                             {"Asiakas ilmoitti muuttaneensa uuteen kotiin, "
                                              "ja tiedot korjattiin ilmoituksen mukaan."}}}});
    document.blocks.emplace_back(Table{
        "Muutos",
        {"Tieto", "Vanha arvo", "Uusi arvo"},
        {{"Katuosoite", fmt::format("Vanhakuja {} A {}", i, i % 90), fmt::format("Uusitie {}", i)},
         {"Postinumero", "00990", "33990"},
         {"Postitoimipaikka", "Helsinki", "Tampere"}},
        true});
    log.rows.push_back({std::to_string(i), time, "muutos", fmt::format("asiakas {}", i),
                        "katuosoite, postinumero, postitoimipaikka"});
  }
  document.blocks.emplace_back(Heading{1, "Ote käyttölokista"});
  document.blocks.emplace_back(std::move(log));
  return document;
}

// What this document has of blocks, in plain HTML with the simplest style sheet for the same page.
class Html {
 public:
  explicit Html(const Document& document) {
    text_ = fmt::format(
        "<!DOCTYPE html><html lang=\"fi\"><head><meta charset=\"utf-8\"><title>{0}</title><style>"
        "@page {{ size: A4; margin: 21mm 20mm 25mm 20mm; @bottom-left {{ content: \"{1}\" }}"
        " @bottom-right {{ content: counter(page) \" (\" counter(pages) \")\" }} }}"
        "body {{ font: 9pt 'DejaVu Sans' }} table {{ width: 100%; border-collapse: collapse }}"
        "th, td {{ text-align: left; padding: 3pt 12pt 3pt 0; border-bottom: 0.5pt solid #ddd }}"
        "dt {{ float: left; clear: left; width: 110pt }} dd {{ margin-left: 120pt }}"
        "</style></head><body><h1>{0}</h1>",
        document.title, document.footer);
    for (const Block& block : document.blocks) std::visit(*this, block);
    text_ += "</body></html>";
  }

  void operator()(const Heading& heading) {
    text_ += fmt::format("<h{0}>{1}</h{0}>", heading.level + 1, heading.text);
  }
  void operator()(const FieldList& list) {
    text_ += "<dl>";
    for (const auto& item : list.items) {
      text_ += fmt::format("<dt>{}</dt><dd>{}</dd>", item.label, item.values.front());
    }
    text_ += "</dl>";
  }
  void operator()(const Table& table) {
    text_ += "<table><thead><tr>";
    for (const std::string& column : table.columns) text_ += "<th>" + column + "</th>";
    text_ += "</tr></thead><tbody>";
    for (const auto& row : table.rows) {
      text_ += "<tr>";
      for (const std::string& cell : row) text_ += "<td>" + cell + "</td>";
      text_ += "</tr>";
    }
    text_ += "</tbody></table>";
  }
  template <typename Other>
  void operator()(const Other&) {}

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace

int main(int argc, char** argv) {
  const std::string form = argc == 4 ? argv[1] : "";
  if (form != "pdf" && form != "html") {
    fmt::print(stderr, "usage: bench_pdf pdf|html RECORDS FILE\n");
    return 2;
  }
  const Document document = document_of(std::atoi(argv[2]));
  NewFile file(argv[3], NewFile::Existing::replace);
  file.write(form == "html" ? Html(document).text()
                            : pdf::render(document, *Date::parse("2026-11-22"), {}).bytes);
  (void)file.commit();
  return 0;
}
