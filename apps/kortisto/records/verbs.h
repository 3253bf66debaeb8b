// The verbs by which records of every kind change: add, edit, amend, rectify, and saying that
// something happened on a day.
//
// A kind that needs nothing more names them in its rows of commands/: `.run =
// add_of<domain::Case>`. What is printed and asked follows from domain/kinds.h; the texts
// "form.KIND-add" and "result.KIND-added" belong to the kind.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "domain/dossier.h"
#include "domain/kinds.h"
#include "domain/record.h"
#include "records/input.h"
#include "register/change.h"
#include "register/record.h"
#include "session/invocation.h"

namespace kortisto::app {

// The client that the first word of the command line means.
[[nodiscard]] domain::ClientId named_client(const WithRegister& with);

// The record that CLIENT and NUMBER mean. Throws Error(not_found) "error.register.no-number" for
// what is no number, and what reg::pick_client() and reg::pick_record() throw.
[[nodiscard]] domain::RecordId named_record(const WithRegister& with, std::string_view kind,
                                            reg::Purpose purpose = reg::Purpose::changing);

// What a form is filled with; it is asked when one opens.
using Suggested = std::function<domain::Values(const WithRegister&, domain::ClientId)>;
// What goes without saying in what was said of a new record.
using Completed = std::function<domain::Values(domain::Values)>;

// Each reads what the person says of the record that the command line means, has it saved, and says
// so, for people or as JSON under the name of the command. Each throws what take_record() and the
// function of lib/register throw; an error may bring the form of --edit back first.
void add_record(const AtDoor& with, std::string_view kind, const Completed& complete = nullptr,
                const Suggested& suggested = nullptr, std::optional<InputText> from = {});
void edit_record(const AtDoor& with, std::string_view kind);
void amend_record(const AtDoor& with, std::string_view kind);
void rectify_record(const AtDoor& with, std::string_view kind);
// What the command says of one day by its name is said by that day, today when nobody says another.
void edit_on_day(const AtDoor& with, std::string_view kind, std::string_view day,
                 reg::Purpose purpose = reg::Purpose::changing);

template <domain::Record R>
void add_of(const AtDoor& with) {
  add_record(with, domain::kind_of<R>().name);
}
template <domain::Record R>
void edit_of(const AtDoor& with) {
  edit_record(with, domain::kind_of<R>().name);
}
template <domain::Record R>
void amend_of(const AtDoor& with) {
  amend_record(with, domain::kind_of<R>().name);
}
template <domain::Record R>
void rectify_of(const AtDoor& with) {
  rectify_record(with, domain::kind_of<R>().name);
}
}  // namespace kortisto::app
