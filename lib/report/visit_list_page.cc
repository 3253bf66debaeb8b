#include "report/visit_list_page.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/record.h"
#include "domain/words.h"
#include "report/billing_head.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::report {

namespace {

using billing::ListedVisit;
using billing::VisitListDocument;

struct Sum {
  std::optional<domain::VisitKind> kind;  // nothing: of all
  std::size_t visits = 0;
  std::chrono::minutes length{};
};

// Of each kind in the order of their first visits, and at last of all.
std::vector<Sum> sums_of(const VisitListDocument& list) {
  std::vector<Sum> sums;
  for (const ListedVisit& visit : list.visits) {
    auto found = std::find_if(sums.begin(), sums.end(),
                              [&](const Sum& sum) { return sum.kind == visit.kind; });
    if (found == sums.end()) found = sums.insert(found, {visit.kind});
    ++found->visits;
    found->length += visit.length;
  }
  Sum total;
  for (const Sum& sum : sums) {
    total.visits += sum.visits;
    total.length += sum.length;
  }
  sums.push_back(total);
  return sums;
}

std::string kind_name(domain::VisitKind kind, text::Language language) {
  const domain::Field& field = domain::field_of<domain::Visit>("kind");
  return text::capitalised(text::render(domain::choice_key(field, domain::code_of(kind)), language),
                           language);
}

std::string minutes(std::chrono::minutes length, text::Language language) {
  return text::render({"invoice-page.visits.minutes", {{"count", std::int64_t{length.count()}}}},
                      language);
}

// What they come to is longer than anybody reads in minutes: "21 h 50 min", "2 h", "30 min".
std::string hours(std::chrono::minutes length, text::Language language) {
  const auto whole = std::chrono::floor<std::chrono::hours>(length);
  const std::string rest =
      length == whole && whole.count() > 0 ? "" : minutes(length - whole, language);
  if (whole.count() == 0) return rest;
  const std::string h = text::render(
      {"invoice-page.visits.hours", {{"count", std::int64_t{whole.count()}}}}, language);
  return rest.empty() ? h : h + ' ' + rest;
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
    table.rows.push_back({text::format_date(visit.day, language), kind_name(visit.kind, language),
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
  for (const Sum& sum : sums_of(list)) {
    const std::string kind = sum.kind ? kind_name(*sum.kind, language)
                                      : text::render("invoice-page.visits.all", language);
    table.rows.push_back({kind, std::to_string(sum.visits), hours(sum.length, language)});
  }
  table.sums_up = true;
  return table;
}

// What the buyer is to hear of the visits, each under its day.
FieldList notes_of(const VisitListDocument& list, text::Language language) {
  FieldList notes;
  for (const ListedVisit& visit : list.visits) {
    if (visit.note.empty()) continue;
    notes.items.push_back({text::format_date(visit.day, language), {visit.note}});
  }
  return notes;
}

}  // namespace

Document visit_list_page(const VisitListDocument& list, text::Language language) {
  const auto words = [language](const MessageKey& key) { return text::render(key, language); };
  std::vector<Block> blocks;
  if (list.visits.empty()) {
    blocks.emplace_back(Paragraph{words("invoice-page.visits.none")});
  } else {
    blocks.emplace_back(visits_of(list, language));
    blocks.emplace_back(Heading{1, words("invoice-page.visits.sums")});
    blocks.emplace_back(sums_table(list, language));
  }
  if (FieldList notes = notes_of(list, language); !notes.items.empty()) {
    blocks.emplace_back(Heading{1, words("invoice-page.visits.notes")});
    blocks.emplace_back(std::move(notes));
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
            {words("invoice-page.voucher"), {list.voucher}},
            {words("invoice-page.visits.about"), {list.about}},
            {words("invoice-page.payer-reference"), {list.buyer.reference}}}},
          language)};
}

}  // namespace kortisto::report
