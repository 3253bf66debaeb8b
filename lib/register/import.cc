#include "register/import.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/join.h"
#include "register/history.h"
#include "register/people.h"
#include "register/table.h"

namespace kortisto::reg {

namespace {

using domain::Client;
using domain::ClientId;
using domain::NamedClient;

Error no_client() {
  return {ErrorKind::not_found, {"error.import.no-client", {}}};
}

// A record of a file says for itself what it has to: nothing of it follows from the moment at which
// it comes in, as the time of a visit that is entered when it was held.
void check_said(const domain::Kind& kind, const domain::Values& said) {
  for (const domain::Field& field : kind.fields) {
    if (field.required != domain::Required::yes || !field.otherwise.empty()) continue;
    const domain::Value* value = domain::find_value(said, field.key);
    if (value == nullptr || domain::is_absent(*value)) {
      throw domain::field_error("error.field.required", field);
    }
  }
}

// Nothing when neither name nor day is said. Throws when only one of them is.
bool is_named(const NamedClient& named) {
  if (!named.name.empty() && named.birth_date) return true;
  if (named.name.empty() && !named.birth_date) return false;
  throw Error(ErrorKind::invalid, {"error.import.owner", {}});
}

}  // namespace

struct Import::State {
  State(Register& store, std::string_view kind_name, const domain::Provenance& provenance)
      : work(store),
        kind(kind_named(kind_name)),
        occasion(provenance.occasion),
        source(add_source(work, provenance.source)) {}

  // Of several with that name and day the one who was meant otherwise, or another than was.
  [[nodiscard]] ClientId person(const NamedClient& named, std::optional<ClientId> meant) {
    if (!by_birth) by_birth.emplace(work);
    const auto found = by_birth->find(work, *named.birth_date, named.name);
    if (found.empty()) throw no_client();
    if (meant && std::find(found.begin(), found.end(), *meant) != found.end()) return *meant;
    if (meant || found.size() == 1) return found.front();
    std::vector<std::string> numbers;
    numbers.reserve(found.size());
    for (const ClientId one : found) numbers.push_back(std::to_string(one.value));
    throw Error(ErrorKind::invalid, {"error.import.several-clients", {{"numbers", join(numbers)}}});
  }

  Work work;
  const RecordKind& kind;
  domain::Occasion occasion;
  domain::SourceId source;
  // Each is made when it is asked for first.
  std::optional<SamePeople> people;
  std::optional<PeopleByBirth> by_birth;
};

Import::Import(Register& store, std::string_view kind, const domain::Provenance& provenance)
    : state_(std::make_unique<State>(store, kind, provenance)) {}

Import::~Import() = default;

ClientId Import::owner(const NamedClient& named) {
  std::optional<ClientId> meant;
  const auto settle = [&meant](ClientId one) {
    if (meant && *meant != one) {
      throw Error(ErrorKind::invalid, {"error.import.owner-differs", {}});
    }
    meant = one;
  };
  if (named.client) {
    require_client(state_->work, *named.client);
    settle(*named.client);
  }
  if (!named.identity_code.empty()) {
    const auto found = client_of_code(state_->work, named.identity_code);
    if (!found) throw no_client();
    settle(*found);
  }
  if (is_named(named)) settle(state_->person(named, meant));
  if (!meant) throw Error(ErrorKind::invalid, {"error.import.owner", {}});
  return *meant;
}

std::optional<ClientId> Import::same_client(const domain::Values& said) {
  if (!state_->people) state_->people.emplace(state_->work);
  return state_->people->find(state_->work, domain::record_of<Client>(said));
}

Added Import::add(ClientId client, const domain::Values& said) {
  Work& work = state_->work;
  const RecordKind& kind = state_->kind;
  check_said(kind.kind, said);
  Stored record = new_record(work, kind, client, said);
  Added added{{}, insert_checked(work, kind, record, state_->occasion, state_->source)};
  added.record = {std::string(kind.kind.name), record.number};
  if (state_->people) {
    state_->people->add({record.number}, domain::record_of<Client>(record.values));
  }
  return added;
}

void Import::commit() {
  state_->work.commit();
}

}  // namespace kortisto::reg
