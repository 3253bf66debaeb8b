// What the rows of commands share: words of the command line, options, and the options of a
// record's fields.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "cli/command.h"
#include "domain/provenance.h"
#include "domain/row.h"
#include "domain/source.h"
#include "session/invocation.h"

namespace kortisto::app {

inline constexpr std::array kClient{Positional{"CLIENT"}};
inline constexpr std::array kClientOrAll{Positional{"CLIENT", false}};
inline constexpr std::array kDirectory{Positional{"DIR"}};

inline constexpr std::array kAddOptions{option::kFrom, option::kEdit, option::kYes, option::kText};
inline constexpr std::array kEditOptions{option::kFrom, option::kEdit, option::kYes, option::kText,
                                         option::kClear};
inline constexpr std::array kRectifyOptions{option::kFrom, option::kEdit,  option::kYes,
                                            option::kText, option::kClear, option::kWas};
inline constexpr std::array kListOptions{option::kListFormat, option::kSpreadsheet};
inline constexpr std::array kPrintOptions{option::kPaperFormat, option::kBlank, option::kOutput,
                                          option::kForce};

// The occasion's fields for commands of this record. Where an option is the record's own already
// (a contract is valid from a day as well), the occasion's is --change-…
template <const auto& kOwn>
inline constexpr auto kOccasionBeside = [] {
  auto fields = domain::kFields<domain::Occasion>;
  for (domain::Field& field : fields) {
    for (const domain::Field& own : kOwn) {
      if (std::string_view(own.option) == std::string_view(field.option)) {
        field.option = domain::Name("change-", field.option);
        break;
      }
    }
  }
  return fields;
}();

// A record's own fields come first, then why and where they come from.
template <const auto& kOwn>
inline constexpr std::array<std::span<const domain::Field>, 3> kOptionsOf{
    kOwn, kOccasionBeside<kOwn>, domain::kFields<domain::Source>};
template <domain::Record R>
inline constexpr std::array<std::span<const domain::Field>, 3> kRecordOf =
    kOptionsOf<domain::kFields<R>>;

// The fields of a record but those that only commands of their own write.
template <domain::Record R>
inline constexpr auto kEntered = [] {
  constexpr auto kCount = std::count_if(domain::kFields<R>.begin(), domain::kFields<R>.end(),
                                        [](const domain::Field& field) { return field.entered; });
  std::array<domain::Field, kCount> fields{};
  std::copy_if(domain::kFields<R>.begin(), domain::kFields<R>.end(), fields.begin(),
               [](const domain::Field& field) { return field.entered; });
  return fields;
}();

}  // namespace kortisto::app
