#include "records/client_options.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <string>
#include <type_traits>
#include <variant>

#include "base/join.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::app {

namespace {

// A hundred years: what is due later is none's to do.
constexpr std::int64_t kMostDays = 36'525;

int order_of(const std::string& one, const std::string& other, const text::Collator& before) {
  if (one.empty() || other.empty()) return int{one.empty()} - int{other.empty()};
  return before(one, other) ? -1 : before(other, one) ? 1 : 0;
}

std::string text_of(const Cell& cell, text::Language language) {
  if (const auto* items = std::get_if<std::vector<std::string>>(&cell)) return join(*items);
  if (const auto* choice = std::get_if<Choice>(&cell)) {
    return text::render(choice->label, language);
  }
  return {};
}

// Less than 0 when `a` stands before `b`.
int compare(const Cell& a, const Cell& b, const text::Collator& before, text::Language language) {
  const auto order = [](const auto& one, const auto& other) {
    return one < other ? -1 : other < one ? 1 : 0;
  };
  if (a.index() == b.index()) {
    if (const auto* text = std::get_if<std::string>(&a)) {
      return order_of(*text, std::get<std::string>(b), before);
    }
    if (const auto* number = std::get_if<std::int64_t>(&a)) {
      return order(*number, std::get<std::int64_t>(b));
    }
    if (const auto* flag = std::get_if<bool>(&a)) return order(std::get<bool>(b), *flag);
    if (const auto* day = std::get_if<std::optional<Date>>(&a)) {
      const auto& other = std::get<std::optional<Date>>(b);
      if (!*day || !other) return order(!*day, !other);
      return order(**day, *other);
    }
    if (const auto* amount = std::get_if<std::optional<Money>>(&a)) {
      const auto& other = std::get<std::optional<Money>>(b);
      if (!*amount || !other) return order(!*amount, !other);
      return order((*amount)->cents, other->cents);
    }
  }
  return order_of(text_of(a, language), text_of(b, language), before);
}

std::size_t place_of(const RecordList& list, std::string_view key) {
  const auto column = std::find_if(list.columns.begin(), list.columns.end(),
                                   [key](const RecordList::Column& one) { return one.key == key; });
  assert(column != list.columns.end());
  return static_cast<std::size_t>(column - list.columns.begin());
}

}  // namespace

reg::ClientFilter client_filter(const Invocation& with) {
  const Arguments& arguments = with.arguments;
  reg::ClientFilter filter;
  if (arguments.has(option::kActive)) filter.clientship = reg::Clientship::active;
  if (arguments.has(option::kEnded)) filter.clientship = reg::Clientship::ended;
  filter.minor = arguments.has(option::kMinor);
  if (const auto days = arguments.number(option::kDueWithin, 0, kMostDays)) {
    filter.due_within = static_cast<int>(*days);
  }
  filter.without_plan = arguments.has(option::kWithout);
  return filter;
}

void sort_rows(const Invocation& with, RecordList& list,
               const std::vector<std::string_view>& keys) {
  std::vector<std::size_t> places;
  places.reserve(keys.size());
  for (const std::string_view key : keys) places.push_back(place_of(list, key));
  const text::Collator before(with.language);
  std::stable_sort(list.rows.begin(), list.rows.end(), [&](const auto& a, const auto& b) {
    for (const std::size_t place : places) {
      const int order = compare(a[place], b[place], before, with.language);
      if (order != 0) return order < 0;
    }
    return false;
  });
}

void sort_as_wanted(const Invocation& with, RecordList& list, const Option& sort) {
  const auto wanted = with.arguments.value(sort);
  if (wanted) sort_rows(with, list, {*wanted, "family_name", "given_names", "number"});
}

}  // namespace kortisto::app
