// A use case at work on the register, for the files of this folder alone: one transaction, one
// moment, and a row of the audit trail without which it cannot be committed.
//
//   Work work(store);
//   … work.connection() …                       // reads and writes
//   work.audit("client.show", "client", id.value, fields);
//   work.commit();
//   return what_was_read;                        // not before: it would be unrecorded
//
// What has been done is undone when it dies uncommitted.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "db/transaction.h"
#include "register/register.h"

namespace kortisto::reg {

// "plan.edit": what is done with a record of that kind.
[[nodiscard]] std::string action_of(std::string_view kind, std::string_view verb);

class Work {
 public:
  explicit Work(Register& store);

  [[nodiscard]] db::Connection& connection() noexcept { return connection_; }
  [[nodiscard]] Timestamp now() const noexcept { return now_; }
  // The day of now(), and the one for rules: base/clock.h.
  [[nodiscard]] Date today() const noexcept { return today_; }
  [[nodiscard]] Date as_of() const noexcept { return as_of_; }

  // `record` is a record's kKind and `id` its number, 0 for every record of the kind; "" and 0 for
  // the register itself. `fields` are keys of fields, never values: the schema refuses what does
  // not look like keys. Who and what for is the register's Use.
  void audit(std::string_view action, std::string_view record, std::int64_t id,
             std::span<const std::string_view> fields);

  // Durable when this returns, or within a batch.h with the batch; db/transaction.h says what holds
  // when it throws.
  // Throws Error(unexpected) when there was no audit().
  void commit();

 private:
  db::Connection& connection_;
  const Use& use_;
  Timestamp now_;
  Date today_;
  Date as_of_;
  db::Transaction transaction_;
  bool audited_ = false;
};

}  // namespace kortisto::reg
