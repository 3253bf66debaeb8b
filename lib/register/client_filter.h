// Which clients a list or a search is about, when it is not about all of them.
#pragma once

#include <optional>
#include <set>

#include "domain/identifiers.h"

namespace kortisto::reg {

class Work;

enum class Clientship { any, active, ended };

// Each that is said narrows it. What depends on a day is asked of the day for rules.
struct ClientFilter {
  Clientship clientship = Clientship::any;  // domain::is_client_on(), domain::has_ended()
  bool minor = false;                       // by the birth date; who has none is none
  // A plan that is not over has its next follow-up within so many days, or had it before.
  std::optional<int> due_within = {};
  bool without_plan = false;  // no plan is agreed and has not ended
};

// For the files of this folder: the clients that are meant; nothing when all are.
[[nodiscard]] std::optional<std::set<domain::ClientId>> chosen_clients(Work& work,
                                                                       const ClientFilter& filter);

}  // namespace kortisto::reg
