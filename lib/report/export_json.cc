#include "report/export_json.h"

#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "domain/record.h"
#include "report/gaps.h"
#include "report/held_json.h"
#include "report/history.h"
#include "report/json_writer.h"
#include "report/redaction.h"
#include "text/catalogue.h"

namespace kortisto::report {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(std::optional<Date> date) {
  return date ? Json(date->iso()) : Json(nullptr);
}

class ExportJson {
 public:
  ExportJson(const AccessReport& report, const TakeText& take)
      : report_(report),
        regime_(domain::client_of(report.dossier).regime),
        redaction_(report.dossier, report.reader),
        histories_(report.dossier.changes),
        take_(take),
        out_(take) {}

  // How many characters were replaced.
  [[nodiscard]] std::size_t make() && {
    const domain::Practice& practice = report_.practice;
    out_.begin_object();
    member("schema", "kortisto.export/2");
    member("created", report_.date.iso());
    member("language", text::code(report_.language));
    member("for", reader_json());
    member("gaps", Json(gaps(report_)));
    member("notice", words("report.notice"));
    member("controller", controller_json());
    sections();
    sources();
    history();
    log();
    member("categories", categories_json());
    member("recipients", Json{{"disclosures", said(practice.disclosures)},
                              {"categories", said(practice.recipients)}});
    member("transfers", said(practice.transfers));
    member("automated_decisions", said(practice.automated_decisions));
    member("elsewhere", said(practice.elsewhere));
    retention();
    member("rights", rights_json());
    member("deadlines", social_care()
                            ? texts({"report.rights.deadline", "report.rights.log-deadline"})
                            : texts({"report.rights.deadline"}));
    member("decides", decides());
    member("complaint", complaint());
    member("redactions", redactions());
    member("replaced_characters", static_cast<std::int64_t>(out_.replaced()));
    out_.end_object();
    const std::size_t replaced = out_.replaced();
    take_(out_.take());
    return replaced;
  }

 private:
  template <typename T>
  void member(std::string_view name, const T& value) {
    out_.key(name).value(value);
  }
  // A member that is built as a tree first; its lines are indented to the depth at which it stands
  // here.
  void member(std::string_view name, const Json& built) {
    const std::string text = built.dump(2, ' ', false, Json::error_handler_t::replace);
    std::string indented;
    for (const char c : text) {
      indented += c;
      if (c == '\n') indented += "  ";
    }
    out_.key(name).json(indented);
  }

  [[nodiscard]] std::string words(const MessageKey& key) const {
    return text::render(key, report_.language);
  }

  [[nodiscard]] Json texts(std::initializer_list<MessageKey> keys) const {
    Json out = Json::array();
    for (const MessageKey& key : keys) out.push_back(words(key));
    return out;
  }

  [[nodiscard]] Json decides() const {
    Json out = Json::array();
    for (const Message& message : deciders(report_)) {
      out.push_back(text::render(message, report_.language));
    }
    return out;
  }

  [[nodiscard]] bool social_care() const { return regime_ == domain::Regime::social_care; }

  // Of what the configuration says nothing, null; of what it says that there is none, nothing.
  static Json said(const std::string& setting) {
    if (setting.empty()) return nullptr;
    return setting == kNone ? Json("") : Json(setting);
  }
  static Json said(const std::vector<std::string>& setting) {
    if (setting.empty()) return nullptr;
    const bool none = setting.size() == 1 && setting.front() == kNone;
    return none ? Json(Json::array()) : Json(setting);
  }

  [[nodiscard]] Json reader_json() const {
    const Reader& reader = report_.reader;
    const bool other = reader.role != ReaderRole::self;
    return {{"role", domain::code_of(reader.role)},
            {"number", other ? Json(reader.number) : Json(nullptr)}};
  }

  [[nodiscard]] Json controller_json() const {
    const domain::Practice& practice = report_.practice;
    return {{"name", practice.name},
            {"business_id", practice.business_id},
            {"addresses", practice.addresses},
            {"contact_person", practice.contact_person},
            {"phone", practice.phone},
            {"email", practice.email},
            {"register_name", practice.register_name},
            {"legal_basis", practice.legal_basis},
            {"purposes", practice.purposes},
            {"sites", practice.sites}};
  }

  // Where the fields that have or had a value came from.
  void provenance(const domain::Kind& kind, const domain::HeldRecord& record) {
    const RecordHistory& history = histories_.of(kind.name, record.number);
    out_.key("provenance").begin_object();
    for (const auto& [field, value] : record.values) {
      const domain::Change* change = latest(history, field->key);
      if (change == nullptr || (domain::is_absent(value) && change->field.empty())) continue;
      if (redaction_.hides(kind.name, record.number, field->key)) continue;
      out_.key(field->key).begin_object();
      member("valid_from", change->valid_from.iso());
      member("source", change->source.value);
      out_.end_object();
    }
    out_.end_object();
  }

  void record(const domain::Kind& kind, const domain::HeldRecord& record) {
    out_.begin_object();
    member("number", record.number);
    if (kind.name == domain::Client::kKind) member("added_at", report_.dossier.added_at.iso());
    write_said(out_, record, [&](const domain::Field& field, const domain::Value& value) {
      return redaction_.hides(kind.name, record.number, field.key) ||
             (redaction_.withholds_anything() &&
              redaction_.withholds(kind.name, record.number, field.key, domain::to_text(value)));
    });
    provenance(kind, record);
    out_.end_object();
  }

  void sections() {
    for (const auto& [kind, records] : report_.dossier.sections) {
      if (kind->name == domain::Client::kKind) {
        out_.key("client");
        record(*kind, records.front());
        continue;
      }
      out_.key(kind->plural).begin_array();
      for (const domain::HeldRecord& one : records) record(*kind, one);
      out_.end_array();
    }
  }

  void sources() {
    out_.key("sources").begin_array();
    for (const auto& [id, source, giver] : report_.dossier.sources) {
      out_.begin_object();
      member("number", id.value);
      member("giver", domain::code_of(giver));
      for (const domain::FieldValue& one : domain::values_of(source)) {
        out_.key(one.field->key);
        if (redaction_.withholds(domain::to_text(one.value))) {
          out_.null();
        } else {
          write_value(out_, *one.field, one.value);
        }
      }
      out_.end_object();
    }
    out_.end_array();
  }

  [[nodiscard]] bool hides(const domain::Change& change) const {
    return redaction_.hides(change.record, change.record_id, change.field);
  }

  // Null where it tells what the reader is not to know.
  void remark(std::string_view name, const std::string& text) {
    out_.key(name);
    redaction_.withholds(text) ? out_.null() : out_.value(text);
  }

  // A value of the history; of a field that no record has any more, its text.
  void historic(std::string_view name, const domain::Change& change, const std::string& text) {
    const domain::Field* field = domain::find_field(domain::fields_of(change.record), change.field);
    out_.key(name);
    if (change.field.empty() || hides(change) ||
        redaction_.withholds(change.record, change.record_id, change.field, text)) {
      out_.null();
    } else if (field == nullptr) {
      out_.value(text);
    } else {
      write_value(out_, *field, domain::from_text(*field, text));
    }
  }

  void history() {
    out_.key("history").begin_array();
    for (const domain::Change& change : report_.dossier.changes) {
      out_.begin_object();
      member("record", change.record);
      member("number", change.record_id);
      if (change.field.empty() || hides(change)) {
        out_.key("field").null();
      } else {
        member("field", change.field);
      }
      member("kind", domain::code_of(change.type));
      historic("old", change, change.old_value);
      historic("new", change, change.new_value);
      member("valid_from", change.valid_from.iso());
      member("recorded_at", change.recorded_at.iso());
      remark("reason", change.reason);
      remark("requested_by", change.requested_by);
      member("source", change.source.value);
      out_.end_object();
    }
    out_.end_array();
  }

  void log() {
    out_.key("log").begin_array();
    for (const domain::AuditRow& row : report_.dossier.audit) {
      out_.begin_object();
      member("number", row.number);
      member("at", row.at.iso());
      member("action", row.action);
      member("record", row.record);
      member("record_number", row.record_id);
      std::vector<std::string> fields = row.fields;
      std::erase_if(fields, [&](const std::string& key) {
        return redaction_.hides(row.record, row.record_id, key);
      });
      member("fields", fields);
      member("user_name", row.user_name);
      member("user_id", row.user_id);
      member("purpose", row.purpose);
      out_.end_object();
    }
    out_.end_array();
  }

  [[nodiscard]] Json categories_json() const {
    Json out = Json::array();
    for (const std::string_view name : categories()) {
      const std::string kind = "kind." + std::string(name);
      out.push_back({{"kind", name},
                     {"name", words(MessageKey(kind))},
                     {"purpose", words(MessageKey(kind + ".purpose"))}});
    }
    return out;
  }

  // For each case and kind: there may be as many as there are records.
  void retention() {
    const auto day = [this](std::string_view name, const std::optional<Date>& date) {
      out_.key(name);
      date ? out_.value(date->iso()) : out_.null();
    };
    out_.key("retention").begin_array();
    for (const RetentionFact& fact : retention_facts(report_)) {
      const domain::RetentionRule& rule = fact.rule;
      const bool by_policy = rule.start == domain::RetentionStart::policy;
      out_.begin_object();
      member("kind", fact.kind);
      out_.key("case");
      fact.case_number ? out_.value(*fact.case_number) : out_.null();
      out_.key("task");
      fact.task ? out_.value(domain::code_of(*fact.task)) : out_.null();
      member("start", domain::code_of(rule.start));
      out_.key("years");
      by_policy ? out_.null() : out_.value(std::int64_t{rule.years});
      member("act", rule.act);
      member("policy",
             by_policy ? std::string_view(report_.practice.retention) : std::string_view());
      day("first_end", fact.first_end);
      day("last_end", fact.last_end);
      out_.end_object();
    }
    out_.end_array();
  }

  [[nodiscard]] Json rights_json() const {
    Json out = Json::array();
    for (const MessageKey& key : rights(regime_)) {
      const std::string& name = key.text();
      out.push_back({{"key", name.substr(name.rfind('.') + 1)}, {"text", words(key)}});
    }
    return out;
  }

  [[nodiscard]] Json complaint() const {
    const Authority found = authority(report_.practice, report_.language);
    return {{"text", words("report.complaint")},
            {"authority", found.lines},
            {"checked_on", json_of(found.checked_on)}};
  }

  [[nodiscard]] Json redactions() const {
    Json items = Json::array();
    for (const Redaction::Item& item : redaction_.items()) {
      items.push_back({{"record", item.record}, {"number", item.number}, {"field", item.field}});
    }
    return {{"count", items.size()},
            {"reason", items.empty() ? "" : "rights_of_others"},
            {"items", std::move(items)}};
  }

  const AccessReport& report_;
  domain::Regime regime_;
  Redaction redaction_;
  Histories histories_;
  const TakeText& take_;
  JsonWriter out_;
};

}  // namespace

std::size_t export_json(const AccessReport& report, const TakeText& take) {
  return ExportJson(report, take).make();
}

}  // namespace kortisto::report
