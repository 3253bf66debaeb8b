// How the types of the domain stand in the file: a list of texts is a JSON array of strings, a
// choice is its code, a record is one column for each of its fields, in the order of its rows.
#pragma once

#include <string>
#include <type_traits>
#include <vector>

#include "db/column.h"
#include "domain/client.h"
#include "domain/dossier.h"
#include "domain/field.h"
#include "domain/guardian.h"

namespace kortisto::reg {

template <typename Enum, const auto& kCodes>
struct ChoiceColumn {
  static void bind(db::Arguments& to, Enum value) { to.text(domain::code_of(kCodes, value)); }
  static Enum read(db::Rows& from) {
    const auto value = domain::from_code<Enum>(kCodes, from.text());
    if (!value) from.refuse();
    return *value;
  }
};

}  // namespace kortisto::reg

namespace kortisto::db {

template <>
struct Column<std::vector<std::string>> {
  static void bind(Arguments& to, const std::vector<std::string>& value);
  static std::vector<std::string> read(Rows& from);
};

template <>
struct Column<domain::Regime> : reg::ChoiceColumn<domain::Regime, domain::kRegimeCodes> {};

template <>
struct Column<domain::GuardianRole>
    : reg::ChoiceColumn<domain::GuardianRole, domain::kGuardianRoleCodes> {};

template <>
struct Column<domain::PlanController>
    : reg::ChoiceColumn<domain::PlanController, domain::kPlanControllerCodes> {};

template <>
struct Column<domain::ChangeKind>
    : reg::ChoiceColumn<domain::ChangeKind, domain::kChangeKindCodes> {};

// Bound as so many parameters, read as so many columns: a statement names them in the order of the
// record's fields.
template <typename R>
requires requires {
  R::fields();
}
struct Column<R> {
  static void bind(Arguments& to, const R& record) {
    R::visit(record, [&to](const domain::Field&, const auto& member) {
      Column<std::remove_cvref_t<decltype(member)>>::bind(to, member);
    });
  }
  static R read(Rows& from) {
    R record;
    R::visit(record, [&from](const domain::Field&, auto& member) {
      member = from.read<std::remove_cvref_t<decltype(member)>>();
    });
    return record;
  }
};

}  // namespace kortisto::db
