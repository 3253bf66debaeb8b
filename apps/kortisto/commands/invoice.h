// invoice: drafts of a month, what was issued, what is paid.
#pragma once

#include <array>

#include "commands/rows.h"
#include "domain/invoice.h"
#include "records/page.h"
#include "records/verbs.h"

namespace kortisto::app {

inline constexpr std::array kInvoice{Positional{"INVOICE"}};
inline constexpr std::array kDraftNumber{Positional{"DRAFT"}};
inline constexpr std::array kDraftOrMonth{Positional{"DRAFT", false}};
inline constexpr std::array kClientDraft{Positional{"CLIENT"}, Positional{"DRAFT", false}};

inline constexpr std::array kInvoiceDraftOptions{option::kMonth, option::kListFormat,
                                                 option::kSpreadsheet};
inline constexpr std::array kInvoiceIssueOptions{option::kMonth, option::kPapersOutput,
                                                 option::kPapersFormat};
inline constexpr std::array kInvoiceCreditOptions{option::kAmount, option::kCreditReason};
inline constexpr std::array kInvoicePaidOptions{option::kAmount, option::kPaidOn};
inline constexpr std::array kInvoiceRemindOptions{option::kFee, option::kReminderOutput,
                                                  option::kPapersFormat, option::kForce};
inline constexpr std::array kInvoiceDisputeOptions{option::kDisputeReason, option::kOver};
inline constexpr std::array kInvoiceShowOptions{option::kReminder, option::kReportFormat,
                                                option::kOutput, option::kForce};
inline constexpr std::array kInvoiceExportOptions{option::kEInvoice, option::kOutput,
                                                  option::kForce};
inline constexpr std::array kInvoiceMatchOptions{option::kDryRun};
inline constexpr std::array kBankFile{Positional{"FILE"}};
inline constexpr std::array kInvoiceListOptions{option::kMonth, option::kDrafts, option::kOpen,
                                                option::kListFormat, option::kSpreadsheet};

void invoice_credit(const WithRegister& with);
void invoice_dispute(const WithRegister& with);
void invoice_draft(const WithRegister& with);
void invoice_export(const WithRegister& with);
void invoice_issue(const WithRegister& with);
void invoice_list(const WithRegister& with);
void invoice_match(const WithRegister& with);
void invoice_paid(const WithRegister& with);
void invoice_remind(const WithRegister& with);
void invoice_remove(const WithRegister& with);
void invoice_show(const WithRegister& with);

inline constexpr auto kInvoiceCommands = std::to_array<Command>({
    {.name = "invoice add",
     .run = add_of<domain::Invoice>,
     .changes = true,
     .examples = {"invoice add 3 --from invoice.toml", "invoice add 3 --edit"},
     .positionals = kClient,
     .options = kAddOptions,
     .fields = kOptionsOf<kEntered<domain::Invoice>>},
    {.name = "invoice credit",
     .run = invoice_credit,
     .changes = true,
     .examples = {"invoice credit 1001", "invoice credit 1001 --amount 25.50"},
     .positionals = kInvoice,
     .options = kInvoiceCreditOptions},
    {.name = "invoice dispute",
     .run = invoice_dispute,
     .changes = true,
     .examples = {"invoice dispute 1001 --about 'käynnin pituus'", "invoice dispute 1001 --over"},
     .positionals = kInvoice,
     .options = kInvoiceDisputeOptions},
    {.name = "invoice draft",
     .run = invoice_draft,
     .changes = true,
     .examples = {"invoice draft --month 2026-11", "invoice draft 3 --month 2026-11 --json"},
     .positionals = kClientOrAll,
     .options = kInvoiceDraftOptions},
    {.name = "invoice edit",
     .run = edit_of<domain::Invoice>,
     .changes = true,
     .examples = {"invoice edit 3 12 --edit", "invoice edit 3 12 --payer-reference 'KP 4711'"},
     .positionals = kClientDraft,
     .options = kEditOptions,
     .fields = kOptionsOf<kEntered<domain::Invoice>>},
    {.name = "invoice export",
     .run = invoice_export,
     .examples = {"invoice export 1001 --format finvoice --output 1001.xml",
                  "invoice export 1001 --format ubl"},
     .positionals = kInvoice,
     .options = kInvoiceExportOptions},
    {.name = "invoice issue",
     .run = invoice_issue,
     .changes = true,
     .examples = {"invoice issue --month 2026-11 --output papers", "invoice issue 12"},
     .positionals = kDraftOrMonth,
     .options = kInvoiceIssueOptions},
    {.name = "invoice list",
     .run = invoice_list,
     .examples = {"invoice list --month 2026-11 --format csv", "invoice list --open"},
     .positionals = kClientOrAll,
     .options = kInvoiceListOptions},
    {.name = "invoice match",
     .run = invoice_match,
     .changes = true,
     .examples = {"invoice match statement.xml", "invoice match statement.xml --dry-run"},
     .positionals = kBankFile,
     .options = kInvoiceMatchOptions},
    {.name = "invoice paid",
     .run = invoice_paid,
     .changes = true,
     .examples = {"invoice paid 1001", "invoice paid 1001 --amount 25.50 --paid-on 2026-12-10"},
     .positionals = kInvoice,
     .options = kInvoicePaidOptions},
    {.name = "invoice remind",
     .run = invoice_remind,
     .changes = true,
     .examples = {"invoice remind 1001 --output reminder.pdf", "invoice remind 1001 --fee 0"},
     .positionals = kInvoice,
     .options = kInvoiceRemindOptions},
    {.name = "invoice remove",
     .run = invoice_remove,
     .changes = true,
     .examples = {"invoice remove 12", "invoice remove 12 --json"},
     .positionals = kDraftNumber},
    {.name = "invoice show",
     .run = invoice_show,
     .examples = {"invoice show 1001 --output 1001.pdf",
                  "invoice show 1001 --reminder 1 --format pdf --output reminder.pdf"},
     .positionals = kInvoice,
     .options = kInvoiceShowOptions},
});

}  // namespace kortisto::app
