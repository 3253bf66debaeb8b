#include "commands/import_reading.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "domain/client.h"
#include "domain/name.h"
#include "domain/named_client.h"
#include "exchange/import.h"
#include "register/import.h"
#include "text/format.h"

namespace kortisto::app {

namespace {

using domain::Client;
using exchange::ImportedRecord;

class Reading {
 public:
  Reading(const WithRegister& with, const domain::Kind& kind, exchange::TextInput& text,
          exchange::ImportReader& reader, const ImportWish& wish, const Decisions& decisions,
          bool to_be_asked, std::optional<domain::ClientId> owner)
      : with_(with),
        kind_(kind),
        decisions_(decisions),
        to_be_asked_(to_be_asked),
        owner_(owner),
        text_(text),
        reader_(reader),
        import_(with.store, kind.name, wish.provenance) {}

  // Tells after each record how far it is.
  void read(const std::function<void()>& tell) {
    ImportedRecord record;
    while (reader_.next(record)) {
      tell();
      ++findings_.read;
      take(record);
    }
    findings_.not_kept = reader_.left_out();
  }

  [[nodiscard]] Findings finish(bool dry_run) {
    const bool is_whole = findings_.wrong == 0 && findings_.undecided == 0;
    if (is_whole && findings_.added > 0 && !dry_run) import_.commit();
    return std::move(findings_);
  }

 private:
  void take(const ImportedRecord& record) {
    for (const Message& warning : record.warnings) {
      findings_.add_warning(warning, [&] { return warning; });
    }
    if (!record.faults.empty()) return findings_.add_faults(record.faults);
    try {
      if (!is_left_out(record)) add(record);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::invalid && error.kind() != ErrorKind::not_found) throw;
      const Message fault = reader_.placed(error.message());
      require_column(fault);
      findings_.add_faults({Error(ErrorKind::invalid, fault, error.hint())});
    }
  }

  void add(const ImportedRecord& record) {
    const reg::Added added = import_.add(owner_of(record), record.values);
    if (++findings_.added == 1) findings_.first = added.record.number;
    findings_.last = added.record.number;
    if (kind_.name == Client::kKind)
      lines_.push_back(static_cast<std::uint32_t>(record.place.line));
    for (const Message& warning : added.warnings) {
      findings_.add_warning(warning, [&] { return reader_.placed(warning); });
    }
  }

  domain::ClientId owner_of(const ImportedRecord& record) {
    if (kind_.name == Client::kKind) return {};
    if (owner_ && record.owner.empty()) return *owner_;
    const auto said = import_.owner(domain::record_of<domain::NamedClient>(record.owner));
    if (owner_ && said != *owner_) {
      throw Error(ErrorKind::invalid, {"error.import.owner-differs", {}});
    }
    return said;
  }

  // Whether it is a duplicate that is not to be added, or of which nobody has said so yet.
  bool is_left_out(const ImportedRecord& record) {
    if (kind_.name != Client::kKind) return false;
    const auto same = import_.same_client(record.values);
    if (!same) return false;
    const auto decided = decisions_.adds.find(record.place.line);
    if (decided != decisions_.adds.end() ? decided->second
                                         : decisions_.rest == Decisions::Rest::add) {
      return false;
    }
    if (decided != decisions_.adds.end() || decisions_.rest == Decisions::Rest::leave_out) {
      ++findings_.left_out;
      return true;
    }
    ++findings_.undecided;
    if (to_be_asked_ || findings_.duplicates.size() < kMostTold) {
      findings_.duplicates.push_back(duplicate_of(record, *same));
    }
    return true;
  }

  [[nodiscard]] Duplicate duplicate_of(const ImportedRecord& record, domain::ClientId same) const {
    const auto person = domain::record_of<Client>(record.values);
    Duplicate one{.line = record.place.line,
                  .person = domain::full_name(person),
                  .same_as = {"note.import.same-client", {{"number", std::to_string(same.value)}}}};
    if (const auto birth = domain::birth_date(person)) {
      one.person += ", " + text::format_date(*birth, with_.language);
    }
    // Numbers count up: what this import has added stands behind all that was there.
    if (findings_.added > 0 && same.value >= findings_.first) {
      const auto row = static_cast<std::size_t>(same.value - findings_.first);
      one.same_as = {"note.import.same-row", {{"row", std::to_string(lines_[row])}}};
    }
    return one;
  }

  // What no record of the file can say is said once.
  void require_column(const Message& fault) const {
    if (fault.key != "error.field.required") return;
    for (const auto& [name, value] : fault.arguments) {
      const auto* key = std::get_if<std::string>(&value);
      if (name != "field" || key == nullptr || reader_.can_say(*key)) continue;
      throw text_.error_at({}, {"error.import.required-column", {{"field", *key}}});
    }
  }

  const WithRegister& with_;
  const domain::Kind& kind_;
  const Decisions& decisions_;
  bool to_be_asked_;
  std::optional<domain::ClientId> owner_;
  exchange::TextInput& text_;
  exchange::ImportReader& reader_;
  reg::Import import_;
  Findings findings_;
  std::vector<std::uint32_t> lines_;  // of the clients that were added
};

}  // namespace

Findings read_import(const WithRegister& with, const domain::Kind& kind, KeptInput& input,
                     const ImportWish& wish, const Decisions& decisions, bool to_be_asked) {
  exchange::TextInput text(input.from_beginning(), input.name(), wish.encoding);
  const std::unique_ptr<exchange::ImportReader> reader =
      exchange::open_import(text, kind, wish.options);
  Reading reading(with, kind, text, *reader, wish, decisions, to_be_asked, std::nullopt);
  Progress progress(with.terminal, {"progress.import", {}});
  reading.read([&] { progress.reach(text.dropped(), input.size()); });
  return reading.finish(wish.dry_run);
}

Findings read_records(const WithRegister& with, const domain::Kind& kind,
                      exchange::TextInput& input, exchange::ImportReader& reader,
                      const ImportWish& wish, std::optional<domain::ClientId> owner) {
  const Decisions none;
  Reading reading(with, kind, input, reader, wish, none, false, owner);
  reading.read([] {});
  return reading.finish(wish.dry_run);
}

}  // namespace kortisto::app
