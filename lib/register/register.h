// An open register.
//
// What can be done with it are the functions of this folder: client.h, guardian.h and plan.h for
// each kind of record, change.h for a record of any kind, find.h, dossier.h and audit.h. Each of
// them is one transaction. One that gives data about people returns only after its row of the audit
// trail is durable, so that nothing can be shown unrecorded; if the row cannot be written, it
// throws and gives nothing.
#pragma once

#include <optional>

#include "base/clock.h"
#include "db/connection.h"

namespace kortisto::reg {

class Register {
 public:
  // Brings the schema up to date: throws what db::migrate() throws. The clock outlives the
  // register.
  Register(db::Connection connection, const Clock& clock);

  // The last commit of the vault; nothing for a plain database.
  [[nodiscard]] std::optional<db::Commit> last_commit() const { return connection_.last_commit(); }

 private:
  // The one way to the database from here on: work.h, and batch.h around it.
  friend class Work;
  friend class Batch;

  db::Connection connection_;
  const Clock& clock_;
};

}  // namespace kortisto::reg
