#include "report/visit_list_page.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "report/billing_head.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::report {

namespace {

using billing::ListedVisit;
using billing::VisitListDocument;

struct Sum {
  std::string kind;
  std::size_t visits = 0;
  std::chrono::minutes length{};
};

// Of each kind in the order of their first visits, and at last of all.
std::vector<Sum> sums_of(const VisitListDocument& list, std::string all) {
  std::vector<Sum> sums;
  for (const ListedVisit& visit : list.visits) {
    auto found = std::find_if(sums.begin(), sums.end(),
                              [&](const Sum& sum) { return sum.kind == visit.kind; });
    if (found == sums.end()) found = sums.insert(found, {visit.kind});
    ++found->visits;
    found->length += visit.length;
  }
  Sum total{std::move(all)};
  for (const Sum& sum : sums) {
    total.visits += sum.visits;
    total.length += sum.length;
  }
  sums.push_back(std::move(total));
  return sums;
}

std::string minutes(std::chrono::minutes length, text::Language language) {
  return text::render({"invoice-page.visits.minutes", {{"count", std::int64_t{length.count()}}}},
                      language);
}

Table visits_of(const VisitListDocument& list, text::Language language) {
  Table table{text::render("invoice-page.visits.list", language),
              {text::render("invoice-page.column.day", language),
               text::render("invoice-page.visits.kind", language),
               text::render("invoice-page.visits.start", language),
               text::render("invoice-page.visits.length", language)},
              {}};
  table.at_right = {false, false, true, true};
  for (const ListedVisit& visit : list.visits) {
    table.rows.push_back({text::format_date(visit.day, language), visit.kind,
                          text::format_clock(visit.start, language),
                          minutes(visit.length, language)});
  }
  return table;
}

Table sums_table(const VisitListDocument& list, text::Language language) {
  Table table{text::render("invoice-page.visits.sums", language),
              {text::render("invoice-page.visits.kind", language),
               text::render("invoice-page.visits.count", language),
               text::render("invoice-page.visits.length", language)},
              {}};
  table.at_right = {false, true, true};
  for (const Sum& sum : sums_of(list, text::render("invoice-page.visits.all", language))) {
    table.rows.push_back({text::capitalised(sum.kind, language), std::to_string(sum.visits),
                          minutes(sum.length, language)});
  }
  table.sums_up = true;
  return table;
}

}  // namespace

Document visit_list_page(const VisitListDocument& list, text::Language language) {
  const auto words = [language](const MessageKey& key) { return text::render(key, language); };
  std::vector<Block> blocks;
  if (!list.about.empty()) {
    blocks.emplace_back(
        Paragraph{text::render({"invoice-page.about", {{"whom", list.about}}}, language)});
  }
  if (list.visits.empty()) {
    blocks.emplace_back(Paragraph{words("invoice-page.visits.none")});
  } else {
    blocks.emplace_back(visits_of(list, language));
    blocks.emplace_back(Heading{1, words("invoice-page.visits.sums")});
    blocks.emplace_back(sums_table(list, language));
  }
  if (const std::string contact = contact_line(list.seller, language); !contact.empty()) {
    blocks.emplace_back(
        Paragraph{text::render({"invoice-page.contact.visits", {{"contact", contact}}}, language)});
  }
  return {
      language, words("invoice-page.title.visits"), "", std::move(blocks),
      billing_head(
          list.seller, list.buyer, {text::format_date(list.made, language)},
          {{{words("invoice-page.period"), {text::format_period(list.first, list.last, language)}},
            {words("invoice-page.commitment"), {list.commitment}},
            {words("invoice-page.payer-reference"), {list.buyer.reference}}}},
          language)};
}

}  // namespace kortisto::report
