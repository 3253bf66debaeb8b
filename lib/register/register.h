// An open register.
//
// What can be done with it are the functions of this folder: record.h and change.h for a record of
// any kind, client.h, find.h, dossier.h, audit.h. Each of them is one transaction, and its name
// says whether it leaves a row in the trail: one that begins with the verb of an action (add, edit,
// amend, rectify, undo, show, list, find, export, print) leaves it, and returns only after the row
// is durable, so that nothing can be shown unrecorded; if the row cannot be written, it throws and
// gives nothing. One that begins with pick tells nothing but a number, and leaves none.
#pragma once

#include <optional>
#include <string>

#include "base/clock.h"
#include "db/connection.h"

namespace kortisto::reg {

// Who uses a register, and what for: what its use log says of each row (703/2023 §10).
struct Use {
  std::string user_name;
  std::string user_id;
  std::string purpose;  // the code of a domain::UsePurpose; "" is the usual one of each action
};

class Register {
 public:
  // Brings the schema up to date: throws what db::migrate() throws. The clock outlives the
  // register.
  Register(db::Connection connection, const Clock& clock, Use use = {});

  // The last commit of the vault; nothing for a plain database.
  [[nodiscard]] std::optional<db::Commit> last_commit() const { return connection_.last_commit(); }
  // As of db::Connection.
  [[nodiscard]] std::optional<Message> failure_after_commit() const {
    return connection_.failure_after_commit();
  }

 private:
  // The one way to the database from here on: work.h, and batch.h around it.
  friend class Work;
  friend class Batch;

  db::Connection connection_;
  const Clock& clock_;
  Use use_;
};

}  // namespace kortisto::reg
