#include "report/access_json.h"

#include <nlohmann/json.hpp>
#include <utility>
#include <variant>

#include "domain/record.h"
#include "report/history.h"
#include "report/redaction.h"
#include "text/catalogue.h"

namespace kortisto::report {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const domain::Value& value) {
  return std::visit([](const auto& held) { return Json(held); }, value);
}

Json json_of(std::optional<Date> date) {
  return date ? Json(date->iso()) : Json(nullptr);
}

class AccessJson {
 public:
  explicit AccessJson(const AccessReport& report)
      : report_(report), redaction_(report.dossier), provenance_(report.dossier.changes) {}

  [[nodiscard]] Json make() const {
    const domain::Controller& controller = report_.controller;
    return {{"schema", "kortisto.export/1"},
            {"created", report_.date.iso()},
            {"language", text::code(report_.language)},
            {"notice", words("report.notice")},
            {"controller", controller_json()},
            {"client", client()},
            {"guardians", guardians()},
            {"plans", plans()},
            {"sources", sources()},
            {"history", history()},
            {"log", log()},
            {"categories", categories()},
            {"recipients", {{"disclosures", Json::array()}, {"categories", controller.recipients}}},
            {"transfers", controller.transfers},
            {"automated_decisions", false},
            {"retention", retention()},
            {"rights", rights_json()},
            {"deadlines", social_care()
                              ? texts({"report.rights.deadline", "report.rights.log-deadline"})
                              : texts({"report.rights.deadline"})},
            {"decides", social_care() ? texts({"report.decides", "report.decides.social-care"})
                                      : texts({"report.decides"})},
            {"complaint", complaint()},
            {"redactions", redactions()}};
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return text::render(key, report_.language);
  }

  [[nodiscard]] Json texts(std::initializer_list<std::string_view> keys) const {
    Json out = Json::array();
    for (const std::string_view key : keys) out.push_back(words(key));
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

  // Adds each field by its key, and where those that ever had a value came from.
  template <typename R>
  void add_fields(Json& out, const R& record, std::int64_t id) const {
    Json provenance = Json::object();
    for (const domain::Field& field : R::fields()) {
      out[std::string(field.key)] = redaction_.withholds(R::kKind, id, field.key)
                                        ? Json(nullptr)
                                        : json_of(domain::get(record, field));
      if (const domain::Change* change = provenance_.of(R::kKind, id, field.key)) {
        provenance[std::string(field.key)] = {{"valid_from", change->valid_from.iso()},
                                              {"source", change->source.value}};
      }
    }
    out["provenance"] = std::move(provenance);
  }

  [[nodiscard]] Json client() const {
    const domain::Dossier& dossier = report_.dossier;
    Json out{{"number", dossier.id.value}, {"added_at", dossier.added_at.iso()}};
    add_fields(out, dossier.client, dossier.id.value);
    return out;
  }

  [[nodiscard]] Json guardians() const {
    Json out = Json::array();
    for (const auto& [id, guardian] : report_.dossier.guardians) {
      Json one{{"number", id.value}};
      add_fields(one, guardian, id.value);
      out.push_back(std::move(one));
    }
    return out;
  }

  [[nodiscard]] Json plans() const {
    Json out = Json::array();
    for (const domain::PlanVersion& found : report_.dossier.plans) {
      Json one{{"number", found.id.value},
               {"version", found.version},
               {"follows", found.follows ? Json(found.follows->value) : Json(nullptr)},
               {"state", domain::code_of(domain::kPlanStateCodes, domain::state(found.plan))}};
      add_fields(one, found.plan, found.id.value);
      out.push_back(std::move(one));
    }
    return out;
  }

  [[nodiscard]] Json sources() const {
    Json out = Json::array();
    for (const auto& [id, source] : report_.dossier.sources) {
      Json one{{"number", id.value}};
      for (const domain::Field& field : domain::Source::fields()) {
        one[std::string(field.key)] = json_of(domain::get(source, field));
      }
      out.push_back(std::move(one));
    }
    return out;
  }

  // A value of the history; of a field that no record has any more, its text.
  [[nodiscard]] Json historic(const domain::Change& change, const std::string& text) const {
    if (redaction_.withholds(change.record, change.record_id, change.field)) return nullptr;
    const domain::Field* field = domain::find_field(domain::fields_of(change.record), change.field);
    return field == nullptr ? Json(text) : json_of(domain::from_text(*field, text));
  }

  [[nodiscard]] Json history() const {
    Json out = Json::array();
    for (const domain::Change& change : report_.dossier.changes) {
      out.push_back({{"record", change.record},
                     {"number", change.record_id},
                     {"field", change.field},
                     {"kind", domain::code_of(domain::kChangeKindCodes, change.kind)},
                     {"old", historic(change, change.old_value)},
                     {"new", historic(change, change.new_value)},
                     {"valid_from", change.valid_from.iso()},
                     {"recorded_at", change.recorded_at.iso()},
                     {"reason", change.reason},
                     {"requested_by", change.requested_by},
                     {"source", change.source.value}});
    }
    return out;
  }

  [[nodiscard]] Json log() const {
    Json out = Json::array();
    for (const domain::AuditRow& row : report_.dossier.audit) {
      out.push_back({{"number", row.number},
                     {"at", row.at.iso()},
                     {"action", row.action},
                     {"record", row.record},
                     {"record_number", row.record_id},
                     {"fields", row.fields}});
    }
    return out;
  }

  [[nodiscard]] Json categories() const {
    Json out = Json::array();
    for (const RetentionFact& fact : retention_facts(report_)) {
      const std::string kind(fact.retention.kind);
      out.push_back({{"kind", code_of_kind(kind)},
                     {"name", words(kind)},
                     {"purpose", words(kind + ".purpose")}});
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
    for (const std::string_view key : rights(report_.dossier.client.regime)) {
      out.push_back({{"key", key.substr(key.rfind('.') + 1)}, {"text", words(key)}});
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
};

}  // namespace

std::string access_json(const AccessReport& report) {
  // Everything stored is UTF-8; a byte that is not is replaced, so that the report still comes.
  return AccessJson(report).make().dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace kortisto::report
