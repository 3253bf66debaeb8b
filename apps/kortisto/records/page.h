// The verbs by which records of every kind are shown: show and list.
#pragma once

#include <span>
#include <string_view>

#include "domain/dossier.h"
#include "domain/kinds.h"
#include "records/verbs.h"
#include "session/invocation.h"

namespace kortisto::app {

// A page of what it says and what follows from it; ticks as boxes, as on the paper.
void show_record(const WithRegister& with, domain::ClientId client, const domain::RecordId& record);

// The client's records, or everybody's that are not over, with these of their fields and derived
// facts.
void list_records(const WithRegister& with, std::string_view kind,
                  std::span<const std::string_view> columns);

template <domain::Record R>
void show_of(const WithRegister& with) {
  show_record(with, named_client(with),
              named_record(with, domain::kind_of<R>().name, reg::Purpose::showing));
}
template <domain::Record R, const auto& kColumns>
void list_of(const WithRegister& with) {
  list_records(with, domain::kind_of<R>().name, kColumns);
}

}  // namespace kortisto::app
