// What a document is, before anybody decides how it looks. Every block says what it means (a
// heading of a level, a table with header cells, a box that is ticked), so that a renderer for
// paper, terminal or a screen reader never has to guess. Texts are already in the document's
// language; what the register stored stands in them as it is, controls included.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "text/language.h"

namespace kortisto::report {

// Levels begin at 1 and a deeper one is always the next (PDF/UA-1, 7.4.2). The title is above them.
struct Heading {
  int level;
  std::string text;
};

struct Paragraph {
  std::string text;        // '\n' ends a line
  bool important = false;  // to be noticed before the rest is read
};

// Names and what is there under them.
struct FieldList {
  struct Item {
    std::string label;
    std::vector<std::string> values;  // each on a line of its own
  };
  std::vector<Item> items;
};

// The first row is the header, and with `row_headers` the first column names its row. Tables with
// the same `shares` and columns have their columns at the same places, whatever is in the cells; a
// column is never narrower than the longest word of its title. REQUIRES of shares: none, for
// columns as wide as their cells need; or for each column one, greater than 0
struct Table {
  std::string summary;  // what the table is about, for those who do not see it
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  // each as long as `columns`
  bool row_headers = false;
  std::vector<int> shares = {};  // of the width, beside those of the other columns
  // Columns that end at their right edge, as numbers do: none, or for each column whether it does.
  std::vector<bool> at_right = {};
  bool sums_up = false;  // the last row is what those above it come to
};

struct List {
  std::vector<std::string> items;
  bool numbered = false;
};

struct TickBoxes {
  struct Box {
    bool ticked;
    std::string text;
  };
  std::vector<Box> boxes;
};

// A place of a form: what is known is printed, the rest is written by hand on ruled lines.
struct FormField {
  std::string label;
  std::vector<std::string> values = {};    // each on a line of its own
  std::vector<TickBoxes::Box> boxes = {};  // to choose from, instead of values
  int lines = 1;  // to write on where there is no value; more than one where a text is expected
  int share = 1;  // of the row's width, beside the shares of the others
};

// The fields of a row stand beside each other where there is room. REQUIRES: no row without fields
struct FormFields {
  std::vector<std::vector<FormField>> rows;
};

// Places to sign, two beside each other where there is room.
struct SignatureLines {
  struct Line {
    std::string caption;    // under the line
    std::string text = {};  // on it; "" is to be written by hand
  };
  struct Place {
    std::string who;  // signs here, "Client"
    std::vector<Line> lines;
    std::string name = {};  // in print, under the lines
  };
  std::vector<Place> places;
};

// Code 128-C. The digits are for the eye as well, to be typed where nothing scans.
struct Barcode {
  std::string digits;  // an even number of them
  std::string caption;
};

// A giro form (tilisiirto), which stands at the foot of its page: all that a payer has to tell a
// bank. It is the form of Finnish banks, in Finnish and Swedish whatever the document's language;
// without pages it is a list of the same in that language.
struct Giro {
  std::string iban;                // of the payee, in fours
  std::string bic;                 // "" where it is not known
  std::vector<std::string> payee;  // line by line
  std::vector<std::string> payer;
  std::string reference;  // in its groups
  std::string due;        // "" where there is none
  std::string amount;     // of euros, "139,97"
  std::string barcode;    // its digits, "" without one
};

// The next so many blocks, no table among them, stand on one page unless they are longer than one.
struct KeepTogether {
  std::size_t blocks;
};

using Block = std::variant<Heading, Paragraph, FieldList, Table, List, TickBoxes, FormFields,
                           SignatureLines, Barcode, Giro, KeepTogether>;

// Makes blocks one after the other and gives each away, so that those of a long document need not
// be in memory together.
using TakeBlock = std::function<void(Block)>;
using MakeBlocks = std::function<void(const TakeBlock&)>;

// The head of a letter or a form in the places of SFS 2487: the sender at the upper left, the
// document's name and its page at the right, when it is from and its number below that, on every
// page; on the first one the recipient, and beside it what else is to be seen at once. Each may be
// empty.
struct Letterhead {
  std::vector<std::string> sender;
  std::vector<std::string> marks;  // the date first
  std::vector<std::string> recipient;
  FieldList details = {};
  // The recipient stands in the window of an envelope (C5, E5), and nothing below shows in it; a
  // sender of up to three lines leaves it there.
  bool in_window = false;
};

struct Document {
  text::Language language;
  std::string title;
  std::string footer;  // at the foot of every page; "" for none
  std::vector<Block> blocks;
  // With one, the title stands there, and the text is indented under its headings.
  std::optional<Letterhead> letterhead = std::nullopt;
};

}  // namespace kortisto::report
