#include "report/invoice_page.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/join.h"
#include "report/billing_head.h"
#include "report/invoice_words.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::report {

namespace {

using billing::InvoiceDocument;
using billing::Prices;
using domain::InvoiceLine;

class InvoicePage {
 public:
  InvoicePage(const InvoiceDocument& invoice, text::Language language)
      : invoice_(invoice),
        language_(language),
        credit_(invoice.credits.has_value()),
        taxed_(std::any_of(invoice.lines.begin(), invoice.lines.end(),
                           [](const auto& line) { return domain::is_taxed(line.vat); })) {}

  Document make() && {
    if (const std::string about = about_sentence(invoice_, language_); !about.empty()) {
      blocks_.emplace_back(Paragraph{about});
    }
    blocks_.emplace_back(lines());
    if (taxed_) {
      blocks_.emplace_back(Heading{1, words("invoice-page.vat")});
      blocks_.emplace_back(breakdown());
    }
    finish();
    Letterhead head = billing_head(
        invoice_.seller, invoice_.payer,
        {text::format_date(invoice_.issued, language_),
         text::render({"invoice-page.number", {{"number", invoice_.number}}}, language_)},
        details(), language_);
    return {language_,
            words(credit_ ? MessageKey("invoice-page.title.credit")
                          : MessageKey("invoice-page.title.invoice")),
            "", std::move(blocks_), std::move(head)};
  }

 private:
  [[nodiscard]] FieldList details() const {
    FieldList details;
    const auto add = [&](const MessageKey& label, std::string value) {
      details.items.push_back({words(label), {std::move(value)}});
    };
    if (credit_) {
      add("invoice-page.credited",
          invoice_.credits_of
              ? *invoice_.credits + ", " + text::format_date(*invoice_.credits_of, language_)
              : *invoice_.credits);
    } else {
      const Giro paid = giro();
      add("invoice-page.due", text::format_date(*invoice_.due, language_));
      add("invoice-page.reference", paid.reference);
    }
    add("invoice-page.commitment", invoice_.commitment);
    add("invoice-page.payer-reference", invoice_.payer.reference);
    add("invoice-page.payer-business-id", invoice_.payer.business_id);
    return details;
  }

  [[nodiscard]] Table lines() const {
    Table table{words("invoice-page.lines"), {}, {}};
    table.columns = {words("invoice-page.column.day"), words("invoice-page.column.what"),
                     words("invoice-page.column.quantity"), words("invoice-page.column.price")};
    table.at_right = {false, false, true, true};
    if (taxed_) {
      table.columns.push_back(words("invoice-page.column.vat"));
      table.at_right.push_back(true);
    }
    table.columns.push_back(words("invoice-page.column.amount"));
    table.at_right.push_back(true);
    for (const InvoiceLine& line : invoice_.lines) table.rows.push_back(row(line));
    const auto sum = [&](const MessageKey& label, Money amount) {
      std::vector<std::string> cells(table.columns.size());
      cells[1] = words(label);
      cells.back() = money(amount);
      table.rows.push_back(std::move(cells));
    };
    if (taxed_ && invoice_.prices == Prices::without_tax) {
      sum("invoice-page.sum.net", invoice_.totals.net);
      sum("invoice-page.sum.tax", invoice_.totals.tax);
    }
    sum(credit_ ? MessageKey("invoice-page.sum.credit") : MessageKey("invoice-page.sum.payable"),
        invoice_.totals.payable);
    table.sums_up = true;
    return table;
  }

  [[nodiscard]] std::vector<std::string> row(const InvoiceLine& line) const {
    std::string price = text::format_money(line.price, language_);
    if (line.unit == domain::LineUnit::minute) {
      price = text::render({"invoice-page.an-hour", {{"amount", price}}}, language_);
    }
    std::vector<std::string> cells{text::format_period(line.first, line.last, language_), line.text,
                                   text::format_hundredths(line.quantity, language_) + "\u00A0" +
                                       unit_name(line.unit, line.quantity, language_),
                                   std::move(price)};
    if (taxed_) {
      // What is exempt shows no rate (§209 e).
      cells.push_back(domain::is_taxed(line.vat)
                          ? text::format_percent(line.vat_permille, language_)
                          : std::string());
    }
    cells.push_back(money(domain::amount_of(line)));
    return cells;
  }

  // How much is taxed at each rate, and how much not at all.
  [[nodiscard]] Table breakdown() const {
    Table table{words("invoice-page.vat"),
                {words("invoice-page.vat.rate"), words("invoice-page.vat.base"),
                 words("invoice-page.vat.tax"), words("invoice-page.vat.total")},
                {}};
    table.at_right = {false, true, true, true};
    for (const billing::TaxGroup& group : invoice_.totals.groups) {
      const bool taxed = domain::is_taxed(group.treatment);
      table.rows.push_back({taxed ? text::format_percent(group.permille, language_)
                                  : exemption_sentence(group.treatment, language_),
                            money(group.net), taxed ? money(group.tax) : std::string(),
                            money({group.net.cents + group.tax.cents})});
    }
    table.rows.push_back({words("invoice-page.vat.total"), money(invoice_.totals.net),
                          money(invoice_.totals.tax), money(invoice_.totals.payable)});
    table.sums_up = true;
    return table;
  }

  // What is said of the whole, on the page of the giro form.
  void finish() {
    std::vector<Block> last;
    std::vector<std::string> sentences = exemptions();
    if (taxed_) {
      sentences.push_back(words(invoice_.prices == Prices::with_tax
                                    ? MessageKey("invoice-page.with-tax")
                                    : MessageKey("invoice-page.without-tax")));
    }
    if (const std::string work = household_sentence(invoice_, language_); !work.empty()) {
      sentences.push_back(work);
    }
    for (std::string& term : invoice_terms(invoice_, language_)) {
      sentences.push_back(std::move(term));
    }
    last.emplace_back(Paragraph{join(sentences, "\n")});
    std::vector<std::string> asked;
    if (const std::string contact = contact_line(invoice_.seller, language_); !contact.empty()) {
      asked.push_back(text::render({"invoice-page.contact", {{"contact", contact}}}, language_));
    }
    const std::string registers = registered();
    if (!registers.empty()) asked.push_back(registers);
    if (!asked.empty()) last.emplace_back(Paragraph{join(asked, "\n")});
    if (!credit_) last.emplace_back(giro());
    blocks_.emplace_back(KeepTogether{last.size()});
    std::move(last.begin(), last.end(), std::back_inserter(blocks_));
  }

  // Why there is no tax, each reason once; the breakdown says it where some of the lines are taxed.
  [[nodiscard]] std::vector<std::string> exemptions() const {
    std::vector<std::string> sentences;
    for (const billing::TaxGroup& group : invoice_.totals.groups) {
      if (!taxed_) sentences.push_back(exemption_sentence(group.treatment, language_));
    }
    return sentences;
  }

  [[nodiscard]] std::string registered() const {
    std::vector<std::string> registers;
    if (invoice_.seller.in_vat_register) registers.push_back(words("invoice-page.vat-register"));
    if (invoice_.seller.in_prepayment_register) {
      registers.push_back(words("invoice-page.prepayment-register"));
    }
    return join(registers, " · ");
  }

  [[nodiscard]] Giro giro() const {
    return giro_of(invoice_.seller, invoice_.payer, invoice_.reference, *invoice_.due,
                   invoice_.totals.payable, language_);
  }

  [[nodiscard]] std::string money(Money amount) const {
    return text::format_money(credit_ ? Money{-amount.cents} : amount, language_);
  }

  [[nodiscard]] std::string words(const MessageKey& key) const {
    return text::render(key, language_);
  }

  const InvoiceDocument& invoice_;
  text::Language language_;
  bool credit_;
  bool taxed_;
  std::vector<Block> blocks_;
};

}  // namespace

Document invoice_page(const InvoiceDocument& invoice, text::Language language) {
  return InvoicePage(invoice, language).make();
}

}  // namespace kortisto::report
