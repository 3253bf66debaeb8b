// The statements that the table of every kind needs, written out of its fields when the program is
// compiled; tests/unit/statements.golden has them as text, to be read and searched. For the files
// of this folder alone.
//
// A table is called as its kind. Its columns are the record's number, the client it belongs to, the
// version it follows, each where the kind has one, and one for each field.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "domain/kinds.h"

namespace kortisto::reg {

struct Statements {
  std::string_view insert;      // client, follows, fields
  std::string_view select;      // id, client, follows, fields of a client's records, as added
  std::string_view select_one;  // the same of one record
  std::string_view select_all;  // the same of everybody's, by client
  std::string_view update;      // id, fields
  std::string_view remove;      // id
};

namespace detail {

// Room for a statement; a longer one does not compile.
class Draft {
 public:
  constexpr Draft& operator<<(std::string_view text) {
    for (const char c : text) bytes_[size_++] = c;
    return *this;
  }
  [[nodiscard]] constexpr std::string_view text() const noexcept { return {bytes_, size_}; }

 private:
  char bytes_[2048] = {};
  std::size_t size_ = 0;
};

// A name as SQL takes it; this one is a word of its own.
[[nodiscard]] constexpr std::string_view sql_name(std::string_view name) {
  return name == "case" ? "\"case\"" : name;
}

[[nodiscard]] constexpr bool is_owned(const domain::Kind& kind) {
  return kind.name != domain::Client::kKind;
}

constexpr Draft& list_fields(Draft& to, const domain::Kind& kind) {
  std::string_view comma;
  for (const domain::Field& field : kind.fields) {
    to << comma << sql_name(field.key);
    comma = ", ";
  }
  return to;
}
constexpr Draft& list_marks(Draft& to, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) to << (i == 0 ? "?" : ", ?");
  return to;
}

constexpr Draft write_insert(const domain::Kind& kind) {
  const std::size_t beside = (is_owned(kind) ? 1U : 0U) + (kind.versioning ? 1U : 0U);
  Draft draft;
  draft << "INSERT INTO " << sql_name(kind.name) << " (" << (is_owned(kind) ? "client, " : "")
        << (kind.versioning ? "follows, " : "");
  list_fields(draft, kind) << ") VALUES (";
  return list_marks(draft, beside + kind.fields.size()) << ")";
}
constexpr Draft begin_select(const domain::Kind& kind) {
  Draft draft;
  draft << "SELECT id, " << (is_owned(kind) ? "client, " : "id, ")
        << (kind.versioning ? "follows, " : "NULL, ");
  return list_fields(draft, kind) << " FROM " << sql_name(kind.name);
}
constexpr Draft write_select(const domain::Kind& kind) {
  return begin_select(kind) << (is_owned(kind) ? " WHERE client = ?1 ORDER BY id"
                                               : " WHERE id = ?1");
}
constexpr Draft write_select_one(const domain::Kind& kind) {
  return begin_select(kind) << " WHERE id = ?1";
}
constexpr Draft write_select_all(const domain::Kind& kind) {
  return begin_select(kind) << (is_owned(kind) ? " ORDER BY client, id" : " ORDER BY id");
}
constexpr Draft write_update(const domain::Kind& kind) {
  Draft draft;
  draft << "UPDATE " << sql_name(kind.name) << " SET (";
  list_fields(draft, kind) << ") = (";
  return list_marks(draft, kind.fields.size()) << ") WHERE id = ?";
}
constexpr Draft write_remove(const domain::Kind& kind) {
  Draft draft;
  return draft << "DELETE FROM " << sql_name(kind.name) << " WHERE id = ?1";
}

// The bytes that a draft used, which live as long as the program.
template <std::size_t kKind, Draft (*write)(const domain::Kind&)>
inline constexpr auto kBytes = [] {
  constexpr Draft kDraft = write(domain::kKinds[kKind]);
  std::array<char, kDraft.text().size()> bytes{};
  std::copy(kDraft.text().begin(), kDraft.text().end(), bytes.begin());
  return bytes;
}();
template <std::size_t kKind, Draft (*write)(const domain::Kind&)>
inline constexpr std::string_view kText{kBytes<kKind, write>.data(), kBytes<kKind, write>.size()};

}  // namespace detail

// Those of the kind of that place in domain::kKinds.
template <std::size_t kKind>
inline constexpr Statements kStatements{
    .insert = detail::kText<kKind, detail::write_insert>,
    .select = detail::kText<kKind, detail::write_select>,
    .select_one = detail::kText<kKind, detail::write_select_one>,
    .select_all = detail::kText<kKind, detail::write_select_all>,
    .update = detail::kText<kKind, detail::write_update>,
    .remove = detail::kText<kKind, detail::write_remove>};

}  // namespace kortisto::reg
