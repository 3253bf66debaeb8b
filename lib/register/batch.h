// Many use cases in one transaction: as fast as the disk takes them together, and all or none kept.
#pragma once

#include "db/transaction.h"
#include "register/register.h"

namespace kortisto::reg {

//   Batch batch(store);
//   … add_client(store, …) …       // one that throws is undone alone
//   batch.commit();
//
// REQUIRES: what the use cases read within is shown to nobody before the batch is committed, for
// until then it is unrecorded
class Batch {
 public:
  explicit Batch(Register& store) : transaction_(store.connection_) {}

  // Durable when this returns; db/transaction.h says what holds when it throws.
  void commit() { transaction_.commit(); }

 private:
  db::Transaction transaction_;
};

}  // namespace kortisto::reg
