// The kinds of records that are kept, for the files of this folder alone: what changing, undoing
// and reading a record of any kind needs to know of its kind. Each record's own pair of files
// defines its row; kinds.cc lists them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "domain/dossier.h"
#include "domain/provenance.h"
#include "domain/record.h"
#include "register/columns.h"
#include "register/work.h"

namespace kortisto::reg {

// A record as it stands: whose it is, and every field of it.
struct Stored {
  domain::ClientId client;
  domain::Values values;
};

struct RecordKind {
  std::string_view name;  // kKind of the record
  // Of one client, in the order they were added.
  std::vector<std::int64_t> (*numbers)(Work& work, domain::ClientId client);
  std::optional<Stored> (*read)(Work& work, std::int64_t number);
  void (*write)(Work& work, std::int64_t number, const domain::Values& values);
  // REQUIRES: nothing refers to it
  void (*remove)(Work& work, std::int64_t number);
  // The rules of a change: throws, or gives warnings. A wrong entry is rectified where the world
  // may no longer change, in a plan that has ended.
  std::vector<Message> (*check)(Work& work, std::int64_t number, const Stored& before,
                                const domain::Values& after, domain::ChangeKind kind);
  // What the change means for other records; nothing for most kinds.
  void (*settle)(Work& work, std::int64_t number, const domain::Values& before,
                 const domain::Values& after, const domain::Provenance& provenance) = nullptr;
};

extern const RecordKind kClientRecord;    // client.cc
extern const RecordKind kGuardianRecord;  // guardian.cc
extern const RecordKind kPlanRecord;      // plan.cc

// REQUIRES: there is such a kind
[[nodiscard]] const RecordKind& kind_named(std::string_view name);

// What the statement "SELECT client, FIELDS … WHERE id = ?1" finds.
template <typename R>
[[nodiscard]] std::optional<Stored> read_stored(Work& work, std::string_view sql,
                                                std::int64_t number) {
  db::Rows rows = work.connection().query(sql, number);
  if (!rows.next()) return std::nullopt;
  return Stored{rows.read<domain::ClientId>(), domain::values_of(rows.read<R>())};
}

// What the statement "SELECT id … WHERE client = ?1" finds.
[[nodiscard]] std::vector<std::int64_t> read_numbers(Work& work, std::string_view sql,
                                                     domain::ClientId client);

}  // namespace kortisto::reg
