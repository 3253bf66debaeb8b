#include "report/text_renderer.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/printable.h"
#include "base/utf8.h"
#include "report/form_text.h"
#include "report/giro_text.h"
#include "report/replaced.h"
#include "report/table_text.h"
#include "text/wrap.h"

namespace kortisto::report {

namespace {

constexpr int kWidestLabel = 30;

class TextRenderer {
 public:
  // Begins it.
  explicit TextRenderer(const Document& document) : language_(document.language) {
    if (document.letterhead) {
      letterhead(*document.letterhead, document.title);
    } else {
      underlined(document.title, '=');
    }
  }

  // A minor heading stands close upon what it names.
  void operator()(const Heading& heading) {
    blank_line();
    underlined(heading.text, heading.level == 1 ? '-' : '~');
    after_minor_heading_ = heading.level > 1;
  }

  void operator()(const Paragraph& paragraph) {
    blank_line();
    lines(paragraph.important ? "! " : "", paragraph.text);
  }

  void operator()(const FieldList& list) {
    blank_line();
    int width = 0;
    for (const auto& item : list.items) width = std::max(width, display_width(item.label));
    width = std::min(width, kWidestLabel) + kColumnGap;
    for (const auto& item : list.items) {
      std::string label = clean(item.label);
      if (display_width(label) + kColumnGap > width) {
        lines("", label);
        label.clear();
      }
      for (const std::string& value : item.values) {
        lines(text::pad_right(std::exchange(label, ""), width), value);
      }
    }
  }

  void operator()(const Table& table) {
    blank_line();
    const auto all_clean = [](const std::vector<std::string>& texts) {
      return std::all_of(texts.begin(), texts.end(), is_clean);
    };
    if (std::all_of(table.rows.begin(), table.rows.end(), all_clean)) {
      lay_out(table);
      out_ += head_;
      append_rows(table, widths_, out_);
      return;
    }
    Table cleaned = table;
    clean_all(cleaned.columns);
    for (auto& row : cleaned.rows) clean_all(row);
    append_table(cleaned, column_widths(cleaned, kTextColumns), out_);
  }

  void operator()(const List& list) {
    blank_line();
    std::size_t number = 0;
    for (const std::string& item : list.items) {
      lines(list.numbered ? std::to_string(++number) + ". " : "- ", item);
    }
  }

  void operator()(const TickBoxes& ticks) {
    blank_line();
    for (const auto& box : ticks.boxes) lines(box.ticked ? "[x] " : "[ ] ", box.text);
  }

  void operator()(FormFields form) {
    blank_line();
    for (auto& row : form.rows) {
      for (FormField& field : row) {
        field.label = clean(field.label);
        clean_all(field.values);
        for (auto& box : field.boxes) box.text = clean(box.text);
      }
    }
    for (const std::string& line : form_lines(form, kTextColumns)) add(line);
  }

  void operator()(SignatureLines signatures) {
    blank_line();
    for (auto& place : signatures.places) {
      place.who = clean(place.who);
      place.name = clean(place.name);
      for (auto& line : place.lines) line = {clean(line.caption), clean(line.text)};
    }
    for (const std::string& line : signature_lines(signatures, kTextColumns)) add(line);
  }

  void operator()(const Barcode& barcode) {
    blank_line();
    lines("", barcode.caption);
    lines("", barcode.digits);
  }

  void operator()(Giro giro) {
    blank_line();
    for (auto* text : {&giro.iban, &giro.bic, &giro.reference, &giro.due, &giro.amount}) {
      *text = clean(*text);
    }
    clean_all(giro.payee);
    clean_all(giro.payer);
    for (const std::string& line : giro_lines(giro, language_, kTextColumns)) add(line);
  }

  // A text has no pages.
  void operator()(const KeepTogether&) {}

  // What there is by now, when it is enough for a part.
  void give_away(const TakeText& take) {
    if (out_.size() < kTextPart) return;
    take(out_);
    out_.clear();
  }

  [[nodiscard]] RenderedText finish(const Document& document) && {
    // What is not as it was recorded must not go unnoticed.
    if (replaced_ > 0) (*this)(Paragraph{replaced_notice(replaced_, document.language)});
    if (!document.footer.empty()) footer(document.footer);
    return {std::move(out_), replaced_};
  }

 private:
  void letterhead(Letterhead head, const std::string& title) {
    for (auto* texts : {&head.sender, &head.marks, &head.recipient}) clean_all(*texts);
    for (auto& detail : head.details.items) {
      detail.label = clean(detail.label);
      clean_all(detail.values);
    }
    for (const std::string& line : letterhead_lines(head, clean(title), kTextColumns)) add(line);
  }

  void footer(const std::string& text) {
    add("");
    add(std::string(kTextColumns, '-'));
    lines("", text);
  }

  static bool is_clean(std::string_view text) {
    return plain_width(text) || (is_plain(text, true) && text.find('\t') == std::string_view::npos);
  }

  // Tables with the same shares and titles come one after the other.
  void lay_out(const Table& table) {
    const bool same = table.shares == shares_ && table.columns == titles_;
    if (!table.shares.empty() && same && table.at_right == at_right_) return;
    shares_ = table.shares;
    at_right_ = table.at_right;
    titles_ = table.columns;
    widths_ = column_widths(table, kTextColumns);
    head_.clear();
    append_head(table, widths_, head_);
  }

  // Without controls, and in its own order; a tab, whose width nobody knows, is a space.
  std::string clean(std::string_view text) {
    if (is_clean(text)) return std::string(text);
    std::string shown = printable(text, true, replaced_);
    std::replace(shown.begin(), shown.end(), '\t', ' ');
    return isolated(std::move(shown));
  }

  void clean_all(std::vector<std::string>& texts) {
    for (std::string& text : texts) text = clean(text);
  }

  // The text wrapped behind `first`, its further lines indented by as much.
  void lines(std::string_view first, std::string_view text) {
    const int indent = display_width(first);
    if (const auto width = plain_width(text); width && indent + *width <= kTextColumns) {
      out_ += first;
      add(text);
      return;
    }
    std::string prefix(first);
    for (const std::string& line : text::wrap(clean(text), kTextColumns - indent)) {
      add(prefix + line);
      prefix.assign(static_cast<std::size_t>(indent), ' ');
    }
  }

  void underlined(const std::string& text, char rule) {
    lines("", text);
    const int width = std::min(display_width(text), kTextColumns);
    add(std::string(static_cast<std::size_t>(width), rule));
  }

  void blank_line() {
    if (!std::exchange(after_minor_heading_, false)) add("");
  }

  void add(std::string_view line) {
    out_ += line.substr(0, line.find_last_not_of(' ') + 1);
    out_ += '\n';
  }

  text::Language language_;
  std::string out_;
  std::size_t replaced_ = 0;
  bool after_minor_heading_ = false;
  std::vector<std::string> titles_;
  std::vector<int> shares_;
  std::vector<bool> at_right_;
  std::vector<int> widths_;
  std::string head_;
};

}  // namespace

RenderedText render_text(const Document& document) {
  TextRenderer renderer(document);
  for (const Block& block : document.blocks) std::visit(renderer, block);
  return std::move(renderer).finish(document);
}

std::size_t render_text(const Document& frame, const MakeBlocks& blocks, const TakeText& take) {
  TextRenderer renderer(frame);
  blocks([&](const Block& block) {
    std::visit(renderer, block);
    renderer.give_away(take);
  });
  const RenderedText last = std::move(renderer).finish(frame);
  take(last.text);
  return last.replaced;
}

}  // namespace kortisto::report
