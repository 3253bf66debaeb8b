#include "report/access_json.h"

#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "domain/record.h"
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

class AccessJson {
 public:
  explicit AccessJson(const AccessReport& report)
      : report_(report), redaction_(report.dossier), provenance_(report.dossier.changes) {}

  [[nodiscard]] std::string make() && {
    const domain::Controller& controller = report_.controller;
    out_.begin_object();
    member("schema", "kortisto.export/1");
    member("created", report_.date.iso());
    member("language", text::code(report_.language));
    member("notice", words("report.notice"));
    member("controller", controller_json());
    client();
    guardians();
    plans();
    sources();
    history();
    log();
    member("categories", categories());
    member("recipients",
           Json{{"disclosures", Json::array()}, {"categories", controller.recipients}});
    member("transfers", controller.transfers);
    member("automated_decisions", false);
    member("retention", retention());
    member("rights", rights_json());
    member("deadlines", social_care()
                            ? texts({"report.rights.deadline", "report.rights.log-deadline"})
                            : texts({"report.rights.deadline"}));
    member("decides", decides());
    member("complaint", complaint());
    member("redactions", redactions());
    out_.end_object();
    return out_.take();
  }

 private:
  template <typename T>
  void member(std::string_view name, const T& value) {
    out_.key(name).value(value);
  }
  // What is short is built first, and stands as deep as its name.
  void member(std::string_view name, const Json& built) {
    std::string text = built.dump(2, ' ', false, Json::error_handler_t::replace);
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
      text.insert(at + 1, "  ");
    }
    out_.key(name).json(text);
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
    Json out = social_care() ? texts({"report.decides", "report.decides.social-care"})
                             : texts({"report.decides"});
    for (const Message& message : plan_controllers(report_)) {
      out.push_back(text::render(message, report_.language));
    }
    return out;
  }

  [[nodiscard]] bool social_care() const {
    return report_.dossier.client.regime == domain::Regime::social_care;
  }

  [[nodiscard]] Json controller_json() const {
    const domain::Controller& controller = report_.controller;
    return {{"name", controller.name},
            {"business_id", controller.business_id},
            {"addresses", controller.addresses},
            {"contact_person", controller.contact_person},
            {"phone", controller.phone},
            {"email", controller.email},
            {"register_name", controller.register_name},
            {"legal_basis", controller.legal_basis},
            {"purposes", controller.purposes},
            {"sites", controller.sites}};
  }

  // Each field by its key, and where those that have or had a value came from.
  template <typename R>
  void fields(const R& record, std::int64_t id) {
    const RecordHistory& history = provenance_.of(R::kKind, id);
    std::vector<std::pair<std::string_view, const domain::Change*>> sources;
    R::visit(record, [&](const domain::Field& row, const auto& member) {
      const bool withheld = redaction_.withholds(R::kKind, id, row.key);
      out_.key(row.key);
      if (withheld) out_.null();
      bool absent = false;
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, std::string>) {
        // Most are, and a copy of each would be felt in a long report.
        if (!withheld) out_.value(member);
        absent = member.empty();
      } else {
        const domain::Value value = domain::value_of(row, member);
        if (!withheld) out_.value(value);
        absent = domain::is_absent(value);
      }
      const domain::Change* change = latest(history, row.key);
      if (change != nullptr && (!absent || !change->field.empty())) {
        sources.emplace_back(row.key, change);
      }
    });
    out_.key("provenance").begin_object();
    for (const auto& [key, change] : sources) {
      out_.key(key).begin_object();
      member("valid_from", change->valid_from.iso());
      member("source", change->source.value);
      out_.end_object();
    }
    out_.end_object();
  }

  void client() {
    const domain::Dossier& dossier = report_.dossier;
    out_.key("client").begin_object();
    member("number", dossier.id.value);
    member("added_at", dossier.added_at.iso());
    fields(dossier.client, dossier.id.value);
    out_.end_object();
  }

  void guardians() {
    out_.key("guardians").begin_array();
    for (const auto& [id, guardian] : report_.dossier.guardians) {
      out_.begin_object();
      member("number", id.value);
      fields(guardian, id.value);
      out_.end_object();
    }
    out_.end_array();
  }

  void plans() {
    out_.key("plans").begin_array();
    for (const domain::PlanVersion& one : report_.dossier.plans) {
      out_.begin_object();
      member("number", one.id.value);
      member("version", std::int64_t{one.version});
      if (one.follows) {
        member("follows", one.follows->value);
      } else {
        out_.key("follows").null();
      }
      member("state", domain::code_of(domain::kPlanStateCodes, domain::state(one.plan)));
      fields(one.plan, one.id.value);
      out_.end_object();
    }
    out_.end_array();
  }

  void sources() {
    out_.key("sources").begin_array();
    for (const auto& [id, source] : report_.dossier.sources) {
      out_.begin_object();
      member("number", id.value);
      for (const domain::FieldValue& one : domain::values_of(source)) {
        member(one.field->key, one.value);
      }
      out_.end_object();
    }
    out_.end_array();
  }

  // A value of the history; of a field that no record has any more, its text.
  void historic(std::string_view name, const domain::Change& change, const std::string& text) {
    const domain::Field* field = domain::find_field(domain::fields_of(change.record), change.field);
    out_.key(name);
    if (change.field.empty() ||
        redaction_.withholds(change.record, change.record_id, change.field)) {
      out_.null();
    } else if (field == nullptr) {
      out_.value(text);
    } else {
      out_.value(domain::from_text(*field, text));
    }
  }

  void history() {
    out_.key("history").begin_array();
    for (const domain::Change& change : report_.dossier.changes) {
      out_.begin_object();
      member("record", change.record);
      member("number", change.record_id);
      if (change.field.empty()) {
        out_.key("field").null();
      } else {
        member("field", change.field);
      }
      member("kind", domain::code_of(domain::kChangeKindCodes, change.kind));
      historic("old", change, change.old_value);
      historic("new", change, change.new_value);
      member("valid_from", change.valid_from.iso());
      member("recorded_at", change.recorded_at.iso());
      member("reason", change.reason);
      member("requested_by", change.requested_by);
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
      member("fields", row.fields);
      out_.end_object();
    }
    out_.end_array();
  }

  [[nodiscard]] Json categories() const {
    Json out = Json::array();
    for (const RetentionFact& fact : retention_facts(report_)) {
      const std::string kind(fact.retention.kind);
      out.push_back({{"kind", code_of_kind(kind)},
                     {"name", words(MessageKey(kind))},
                     {"purpose", words(MessageKey(kind + ".purpose"))}});
    }
    return out;
  }

  [[nodiscard]] Json retention() const {
    Json out = Json::array();
    for (const RetentionFact& fact : retention_facts(report_)) {
      const domain::RetentionClass& rule = fact.retention;
      const bool by_policy = rule.start == domain::RetentionStart::policy;
      out.push_back({{"kind", code_of_kind(rule.kind)},
                     {"start", domain::code_of(domain::kRetentionStartCodes, rule.start)},
                     {"years", by_policy ? Json(nullptr) : Json(rule.years)},
                     {"act", rule.act},
                     {"policy", by_policy ? report_.controller.retention : ""},
                     {"first_end", json_of(fact.first_end)},
                     {"last_end", json_of(fact.last_end)}});
    }
    return out;
  }

  [[nodiscard]] Json rights_json() const {
    Json out = Json::array();
    for (const MessageKey& key : rights(report_.dossier.client.regime)) {
      const std::string& name = key.text();
      out.push_back({{"key", name.substr(name.rfind('.') + 1)}, {"text", words(key)}});
    }
    return out;
  }

  [[nodiscard]] Json complaint() const {
    const Authority found = authority(report_.controller, report_.language);
    return {{"text", words("report.complaint")},
            {"authority", found.lines},
            {"checked_on", json_of(found.checked_on)}};
  }

  [[nodiscard]] Json redactions() const {
    Json items = Json::array();
    for (const Redaction::Item& item : redaction_.items()) {
      items.push_back({{"record", domain::Guardian::kKind},
                       {"number", item.guardian.value},
                       {"field", item.field}});
    }
    return {{"count", items.size()},
            {"reason", items.empty() ? "" : "safety_prohibition"},
            {"items", std::move(items)}};
  }

  // "kind.client" is "client" in JSON.
  [[nodiscard]] static std::string_view code_of_kind(std::string_view kind) {
    return kind.substr(kind.find('.') + 1);
  }

  const AccessReport& report_;
  Redaction redaction_;
  Provenance provenance_;
  JsonWriter out_;
};

}  // namespace

std::string access_json(const AccessReport& report) {
  return AccessJson(report).make();
}

}  // namespace kortisto::report
