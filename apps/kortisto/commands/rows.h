// What the rows of several nouns share.
#pragma once

#include <array>
#include <span>

#include "cli/command.h"
#include "domain/provenance.h"
#include "domain/source.h"

namespace kortisto::app {

inline constexpr std::array kClientWord{Positional{"CLIENT"}};

// What a command that writes a record takes beside the record's fields.
inline constexpr std::array kAddOptions{option::kFrom, option::kEdit, option::kYes, option::kText};
inline constexpr std::array kEditOptions{option::kFrom, option::kEdit, option::kYes, option::kText,
                                         option::kClear};
inline constexpr std::array kRectifyOptions{option::kFrom, option::kEdit,  option::kYes,
                                            option::kText, option::kClear, option::kWas};
inline constexpr std::array kListOptions{option::kListFormat};

// A record's own fields come first, then where they come from and why.
template <const auto& kFields>
inline constexpr std::array<std::span<const domain::Field>, 3> kRecordOf{
    kFields, domain::kProvenanceFields, domain::kSourceFields};

}  // namespace kortisto::app
