// All or nothing: what was done since the constructor is undone unless commit() returned.
#pragma once

#include "db/connection.h"

namespace kortisto::db {

class Transaction {
 public:
  // REQUIRES: no other transaction is open on the connection
  explicit Transaction(Connection& connection) : connection_(connection) {
    connection_.execute("BEGIN IMMEDIATE");
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction() {
    if (!committed_) connection_.roll_back();
  }

  // Durable when this returns. After it threw, nothing of the transaction has happened, unless the
  // disk failed at the very end: then only opening the file again tells.
  // REQUIRES: every run of a statement has come to its end
  void commit() {
    connection_.execute("COMMIT");
    committed_ = true;
  }

 private:
  Connection& connection_;
  bool committed_ = false;
};

}  // namespace kortisto::db
