// A register that can be looked into from outside, and the short ways of tests to write and read
// it.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "database.h"
#include "domain/record.h"
#include "invented.h"
#include "register/change.h"
#include "register/client.h"
#include "register/dossier.h"
#include "register/record.h"

namespace kortisto::test {

// Stands still until it is told.
class StoppedClock : public Clock {
 public:
  [[nodiscard]] Timestamp now() const override { return moment; }
  void set_today(const std::string& iso) { moment = *Timestamp::parse(iso + "T10:00:00.000Z"); }
  // As --as-of does: the moment stays.
  void set_as_of(const char* iso) { Clock::operator=(Clock(Date::parse(iso))); }
  void pass(std::chrono::milliseconds time) { moment = Timestamp{moment.at + time}; }

  Timestamp moment = *Timestamp::parse("2026-03-02T10:00:00.000Z");
};

// A desk with a register on it.
class Office {
 public:
  [[nodiscard]] reg::Register& open() {
    store_.reset();
    store_ = std::make_unique<reg::Register>(
        db::Connection(directory_.file(), "", db::Mode::create), clock, use);
    return *store_;
  }
  // The same, as it is when it is open already.
  [[nodiscard]] reg::Register& store() { return store_ ? *store_ : open(); }
  // The same file behind the register's back.
  [[nodiscard]] db::Connection raw() {
    store_.reset();
    return {directory_.file(), "", db::Mode::read_write};
  }
  void update(const std::string& sql) { raw().run_script(sql); }
  [[nodiscard]] std::string dump() {
    db::Connection connection = raw();
    return test::dump(connection);
  }
  [[nodiscard]] std::filesystem::path file() const { return directory_.file(); }

  StoppedClock clock;
  reg::Use use;

 private:
  Directory directory_;
  std::unique_ptr<reg::Register> store_;
};

// --- what is done
// ---------------------------------------------------------------------------------

// The number of the record that was added.
template <domain::Record R>
std::int64_t add(reg::Register& store, domain::ClientId client, const R& record,
                 const domain::Provenance& provenance = {}) {
  return reg::add_record(store, R::kKind, client, domain::values_of(record), provenance)
      .record.number;
}

template <domain::Record R>
[[nodiscard]] domain::RecordId id_of(std::int64_t number) {
  return {std::string(R::kKind), number};
}

template <domain::Record R>
reg::Changed edit(reg::Register& store, std::int64_t number, Said fields,
                  const domain::Provenance& provenance = {}) {
  return reg::edit_record(store, id_of<R>(number), said<R>(fields), provenance);
}

// One field was wrong.
template <domain::Record R>
reg::Changed rectify(reg::Register& store, std::int64_t number, std::string_view key,
                     const domain::Value& was, const domain::Value& right) {
  return reg::rectify_record(store, id_of<R>(number), said<R>({{key, was}}),
                             said<R>({{key, right}}), because("kirjoitusvirhe"));
}

// --- what the register says
// -----------------------------------------------------------------------

// One record with what follows from it.
template <domain::Record R>
struct Held {
  std::int64_t number = 0;
  R record;
  domain::Values facts;

  // A derived fact as a text; "" when it says none.
  [[nodiscard]] std::string fact(std::string_view key) const {
    const domain::Value* value = domain::find_value(facts, key);
    return value == nullptr ? std::string() : domain::to_text(*value);
  }
};

template <domain::Record R>
[[nodiscard]] Held<R> held_of(const domain::HeldRecord& one) {
  return {one.number, domain::record_of<R>(one.values), one.facts};
}

// All that the client has of a kind.
template <domain::Record R>
[[nodiscard]] std::vector<Held<R>> list(reg::Register& store, domain::ClientId client) {
  std::vector<Held<R>> out;
  for (const auto& one : reg::list_records(store, R::kKind, client)) out.push_back(held_of<R>(one));
  return out;
}

template <domain::Record R>
[[nodiscard]] Held<R> show(reg::Register& store, std::int64_t number) {
  return held_of<R>(reg::show_record(store, id_of<R>(number)));
}

[[nodiscard]] inline domain::Client client_of(reg::Register& store, std::int64_t number) {
  return show<domain::Client>(store, number).record;
}

// "field: old -> new, kind" of each change of a record, oldest first.
[[nodiscard]] inline std::vector<std::string> history(db::Connection& connection,
                                                      const domain::RecordId& record) {
  std::vector<std::string> lines;
  db::Rows rows = connection.query(
      "SELECT field || ': ' || old_value || ' -> ' || new_value || ', ' || kind FROM change "
      "WHERE record = ?1 AND record_id = ?2 ORDER BY number",
      record.kind, record.number);
  while (rows.next()) lines.push_back(rows.read<std::string>());
  return lines;
}

// "action record number fields" of the rows of the trail from `first` on.
[[nodiscard]] inline std::vector<std::string> trail(db::Connection& connection,
                                                    std::int64_t first = 1) {
  std::vector<std::string> lines;
  db::Rows rows = connection.query(
      "SELECT action || ' ' || record || ' ' || record_id || ' ' || fields FROM audit "
      "WHERE number >= ?1 ORDER BY number",
      first);
  while (rows.next()) lines.push_back(rows.read<std::string>());
  return lines;
}

// Its number is that of the next row of the trail.
[[nodiscard]] inline std::int64_t trail_end(db::Connection& connection) {
  return connection.query("SELECT coalesce(max(number), 0) + 1 FROM audit").only<std::int64_t>();
}

// The keys of all fields of a kind as the trail has them.
template <domain::Record R>
[[nodiscard]] std::string all_keys() {
  std::string keys;
  for (const domain::Field& field : domain::kFields<R>) {
    keys += (keys.empty() ? "" : ",") + std::string(field.key);
  }
  return keys;
}

// One client, of age, with an open case of families.
struct Matter {
  Matter() {
    client = reg::add_client(office.open(), named("Onni", "Koivu"), {}, {}).id;
    in_case = add(own_case());
  }

  // A use case has a moment of its own.
  reg::Register& next() {
    office.clock.pass(std::chrono::minutes(1));
    return office.store();
  }
  template <domain::Record R>
  std::int64_t add(const R& record) {
    return test::add(next(), client, record);
  }
  template <domain::Record R>
  reg::Changed edit(std::int64_t number, Said fields) {
    return test::edit<R>(next(), number, fields);
  }
  template <domain::Record R>
  std::string edit_error(std::int64_t number, Said fields) {
    return thrown([&] { (void)edit<R>(number, fields); });
  }
  template <domain::Record R>
  std::vector<Held<R>> all() {
    return test::list<R>(office.store(), client);
  }

  Office office;
  domain::ClientId client;
  std::int64_t in_case = 0;
};

}  // namespace kortisto::test
