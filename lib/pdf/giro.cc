// The giro form (tilisiirto) in its places: Finanssiala, "Tilisiirto-opas". Its labels are Finnish
// and Swedish, as those of the form that banks know; a barcode stands under it, with its digits.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "pdf/barcode.h"
#include "pdf/composer.h"
#include "text/catalogue.h"

namespace kortisto::pdf {

namespace {

using namespace style;

// From the left edge of the page, and from the upper edge of the form.
constexpr double kFormLeft = millimetres(10);
constexpr double kLabelEnd = millimetres(30);
constexpr double kMiddle = millimetres(111.4);
constexpr double kFormRight = millimetres(200);
constexpr double kPayee = millimetres(16.9);
constexpr double kPayer = millimetres(31.8);
constexpr double kSignature = millimetres(51.3);
constexpr double kFromAccount = millimetres(59.9);
constexpr double kFormEnd = millimetres(69);
constexpr double kRightLabelEnd = millimetres(131.4);
constexpr double kEuro = millimetres(166);
constexpr double kBarsTop = millimetres(72);
constexpr double kBarsHeight = millimetres(12);
constexpr double kHeight = kBarsTop + kBarsHeight + kGiroDigits.leading + millimetres(1);
constexpr double kNotice = millimetres(131.4);
constexpr double kNoticeTop = millimetres(70.5);

constexpr double kInset = 4;   // between a line of the form and what is in its field
constexpr double kBelow = 2;   // between a line of the form and the text under it
constexpr double kThin = 0.6;  // lines of the form
constexpr double kThick = 1.2;

class GiroSetter {
 public:
  explicit GiroSetter(TextSetter& setter) : setter_(setter) {
    row_.gap = kBlockGap;
    row_.height = kHeight;
    row_.at_foot = true;
  }

  Row set(const report::Giro& giro) && {
    text(words("giro.form.title"), kGiroTitle, {kMiddle + kInset, kInset, kFormRight, kPayee});
    left("giro.form.account", {giro.iban, giro.bic.empty() ? "" : "BIC  " + giro.bic}, kGiroValue,
         0, kPayee);
    left("giro.payee", giro.payee, kGiroValue, kPayee, kPayer);
    left("giro.form.payer", giro.payer, kGiroValue, kPayer, kSignature);
    left("giro.form.signature", {}, kGiroValue, kSignature, kFromAccount);
    left("giro.form.from-account", {}, kGiroValue, kFromAccount, kFormEnd);
    right("giro.reference", giro.reference, kMiddle, kRightLabelEnd, kFormRight, kSignature,
          kFromAccount);
    right("giro.due", giro.due, kMiddle, kRightLabelEnd, kEuro, kFromAccount, kFormEnd);
    right("giro.euros", giro.amount, kEuro, kEuro + millimetres(11), kFormRight, kFromAccount,
          kFormEnd);
    lines();
    barcode(giro.barcode);
    text(words("giro.form.notice"), kGiroLabel, {kNotice, kNoticeTop, kFormRight, kHeight});
    return std::move(row_);
  }

 private:
  struct Box {
    double left;
    double top;
    double right;
    double bottom;
  };

  // In both languages of the form, where they differ.
  static std::string words(const MessageKey& key) {
    const std::string finnish = text::render(key, text::Language::fi);
    const std::string swedish = text::render(key, text::Language::sv);
    return finnish == swedish ? finnish : finnish + '\n' + swedish;
  }

  // As many lines as have room.
  void text(const std::string& text, const TextStyle& style, const Box& box,
            bool at_right = false) {
    if (text.empty()) return;
    const double width = box.right - box.left;
    std::vector<Line> lines = setter_.set(setter_.clean(text), style, width);
    const auto room = static_cast<std::size_t>((box.bottom - box.top) / style.leading);
    if (lines.size() > room) lines.resize(room, lines.front());
    row_.cells.push_back({box.left - kLeft, width, std::move(lines), box.top, at_right});
  }

  void left(const MessageKey& label, const std::vector<std::string>& values, const TextStyle& style,
            double top, double bottom) {
    text(words(label), kGiroLabel, {kFormLeft, top + kBelow, kLabelEnd - kInset, bottom}, true);
    std::string together;
    for (const std::string& value : values) {
      if (!value.empty()) together += (together.empty() ? "" : "\n") + value;
    }
    text(together, style, {kLabelEnd + kInset, top + kBelow, kMiddle - kInset, bottom});
  }

  void right(const MessageKey& label, const std::string& value, double begin, double label_end,
             double end, double top, double bottom) {
    text(words(label), kGiroLabel, {begin + kInset, top + kBelow, label_end, bottom});
    text(value, kGiroAmount, {label_end + kInset, top + kInset, end - kInset, bottom},
         label == "giro.euros");
  }

  void rule(double left, double y, double right, double thickness) {
    row_.shapes.push_back({left - kLeft, y - thickness / 2, right - left, thickness, kInk});
  }
  void post(double x, double top, double bottom, double thickness) {
    row_.shapes.push_back({x - kLeft - thickness / 2, top, thickness, bottom - top, kInk});
  }

  void lines() {
    rule(kFormLeft, 0, kFormRight, kThin);
    rule(kFormLeft, kPayee, kMiddle, kThick);
    rule(kFormLeft, kPayer, kMiddle, kThick);
    rule(kMiddle, kSignature, kFormRight, kThick);
    rule(kLabelEnd, kFromAccount - kInset, kMiddle - kInset, kThin);  // to sign on
    rule(kFormLeft, kFromAccount, kFormRight, kThick);
    rule(kFormLeft, kFormEnd, kFormRight, kThick);
    post(kLabelEnd, 0, kPayer, kThick);
    post(kLabelEnd, kFromAccount, kFormEnd, kThick);
    post(kMiddle, 0, kFormEnd, kThick);
    post(kRightLabelEnd, kSignature, kFormEnd, kThin);
    post(kEuro, kFromAccount, kFormEnd, kThick);
  }

  void barcode(const std::string& digits) {
    if (digits.empty()) return;
    for (const Rectangle& bar : bars(digits, kFormLeft - kLeft, kBarsTop, kBarsHeight)) {
      row_.shapes.push_back(bar);
    }
    const double begin = kFormLeft + kQuietModules * kModule;
    text(digits, kGiroDigits, {begin, kBarsTop + kBarsHeight + 1, kNotice, kHeight + 1});
  }

  TextSetter& setter_;
  Row row_;
};

}  // namespace

void add_giro(const report::Giro& giro, TextSetter& setter, Flow& flow) {
  flow.add(GiroSetter(setter).set(giro));
}

}  // namespace kortisto::pdf
