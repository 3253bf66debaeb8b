// What of the register needs somebody's attention, found by index: what is read grows with what is
// due, and not with what there is.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "domain/attention.h"
#include "register/register.h"

namespace kortisto::reg {

struct Attention {
  bool empty = false;  // there is no client yet
  // The most urgent first. What is behind the register, as its backups, is not among them.
  std::vector<domain::AttentionItem> items;
  std::optional<Timestamp> passphrase_since;  // as the trail knows
};

// What is overdue, due, or coming within so many days of the day for rules. Of versions it is the
// newest that is not given up, of an agreement the one in force; nothing that is over, and nobody
// whose clientship has ended comes of age. Recorded as "client.list" of all. REQUIRES: days >= 0
[[nodiscard]] Attention list_attention(Register& store, int days);

}  // namespace kortisto::reg
