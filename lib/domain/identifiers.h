// The numbers of records in the register. Each tag says which kind its number is one of.
#pragma once

#include <string_view>

#include "base/id.h"

namespace kortisto::domain {

struct ClientTag {
  static constexpr std::string_view kKind = "client";
};
struct GuardianTag {
  static constexpr std::string_view kKind = "guardian";
};
struct CaseTag {
  static constexpr std::string_view kKind = "case";
};
struct AgreementTag {
  static constexpr std::string_view kKind = "agreement";
};
struct PlanTag {
  static constexpr std::string_view kKind = "plan";
};
struct CommitmentTag {
  static constexpr std::string_view kKind = "commitment";
};
struct VoucherTag {
  static constexpr std::string_view kKind = "voucher";
};
struct VisitTag {
  static constexpr std::string_view kKind = "visit";
};
struct InvoiceTag {
  static constexpr std::string_view kKind = "invoice";
};
struct SourceTag {
  static constexpr std::string_view kKind = "source";
};

using ClientId = Id<ClientTag>;
using GuardianId = Id<GuardianTag>;
using CaseId = Id<CaseTag>;
using AgreementId = Id<AgreementTag>;
using PlanId = Id<PlanTag>;
using CommitmentId = Id<CommitmentTag>;
using VoucherId = Id<VoucherTag>;
using VisitId = Id<VisitTag>;
using InvoiceId = Id<InvoiceTag>;
using SourceId = Id<SourceTag>;

}  // namespace kortisto::domain
