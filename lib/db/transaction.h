// All or nothing: what was done since the constructor is undone unless commit() returned. One that
// begins while another is open is a part of that: undone by itself, durable with the whole.
#pragma once

#include "db/connection.h"

namespace kortisto::db {

class Transaction {
 public:
  // REQUIRES: it dies before one that it is a part of
  explicit Transaction(Connection& connection)
      : connection_(connection), is_part_(connection.in_transaction()) {
    connection_.execute(is_part_ ? "SAVEPOINT part" : "BEGIN IMMEDIATE");
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction() {
    if (committed_) return;
    if (is_part_) {
      connection_.roll_back_part();
    } else {
      connection_.roll_back();
    }
  }

  // Durable when this returns, in the file that stands at the connection's path. After it threw,
  // nothing of the transaction has happened, unless the disk failed at the very end: then only
  // opening the file again tells. Throws Error(io) "error.register.moved" when another file stands
  // there, or none: nobody would find again what is written into this one.
  // REQUIRES: every run of a statement has come to its end
  void commit() {
    if (!is_part_) connection_.require_in_place();
    connection_.execute(is_part_ ? "RELEASE part" : "COMMIT");
    committed_ = true;
  }

 private:
  Connection& connection_;
  bool is_part_;
  bool committed_ = false;
};

}  // namespace kortisto::db
