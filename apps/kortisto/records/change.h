// edit and rectify, for the record of any kind.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "domain/dossier.h"
#include "register/change.h"
#include "session/invocation.h"

namespace kortisto::app {

// What the second word of the command line numbers, if it is there. Throws Error(not_found)
// "error.register.no-number" for what is no number.
[[nodiscard]] std::optional<std::int64_t> record_number(const Arguments& arguments,
                                                        std::string_view kind);

// The record of this kind that CLIENT and NUMBER mean. Throws what record_number(), reg::resolve()
// and reg::pick() throw.
[[nodiscard]] domain::RecordId named_record(const WithRegister& with, std::string_view kind);

// What has changed, for people or as JSON, with its warnings.
void print_changed(const Invocation& with, std::string_view schema, const reg::Changed& changed);

using Edit = std::function<reg::Changed(const domain::Values&, const domain::Provenance&)>;

// Reads what the person says of the record and has it changed by `edit`. Throws what take_record(),
// reg::read_record() and `edit` throw; an error of `edit` may bring the form of --edit back first.
void edit_record(const WithRegister& with, const domain::RecordId& record, std::string_view schema,
                 const Edit& edit);

// The same with reg::rectify(), for what was wrong.
void rectify_record(const WithRegister& with, const domain::RecordId& record,
                    std::string_view schema);

}  // namespace kortisto::app
