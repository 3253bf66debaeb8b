// What the register does with the records of each kind: the statements of its table and the rules
// of adding and changing. For the files of this folder alone. The kinds are those of
// domain/kinds.h; a kind with rules of its own says them in rules.h.
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
#include "register/statements.h"
#include "register/work.h"

namespace kortisto::reg {

// A record as its table has it.
struct Stored {
  std::int64_t number = 0;
  domain::ClientId client;
  std::optional<std::int64_t> follows;  // the number of the version before
  domain::Values values;                // every field
};

struct Rules {
  // Adds what goes without saying to what is said of a new record.
  domain::Values (*complete)(Work& work, domain::ClientId client, domain::Values said) = nullptr;
  // The rules of a new record: throws, or gives warnings.
  std::vector<Message> (*check_new)(Work& work, const Stored& record) = nullptr;
  // The rules of a change. A wrong entry is rectified where the world may no longer change, in a
  // plan that has ended.
  std::vector<Message> (*check_change)(Work& work, const Stored& before,
                                       const domain::Values& after,
                                       domain::ChangeType type) = nullptr;
  // Throws for an entry in that field, "" for the record itself, that nothing may take back.
  void (*check_undo)(const domain::Values& now, std::string_view field) = nullptr;
  // What can be told only once the record is written, new or changed.
  std::vector<Message> (*warn_after)(Work& work, const Stored& record) = nullptr;
};

struct RecordKind {
  const domain::Kind& kind;
  Statements sql;
  Rules rules;
};

// Throws Error(integrity) "error.database.damaged" when there is none: the file has named it.
[[nodiscard]] const RecordKind& kind_named(std::string_view name);

// In the order of domain::kKinds.
[[nodiscard]] std::span<const RecordKind> record_kinds() noexcept;

}  // namespace kortisto::reg
