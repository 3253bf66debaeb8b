// What a document is, before anybody decides how it looks. Every block says what it means (a
// heading of a level, a table with header cells, a box that is ticked), so that a renderer for
// paper, terminal or a screen reader never has to guess. Texts are already in the document's
// language; what the register stored stands in them as it is, controls included.
#pragma once

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

// The first row is the header, and with `row_headers` the first column names its row.
struct Table {
  std::string summary;  // what the table is about, for those who do not see it
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  // each as long as `columns`
  bool row_headers = false;
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

// Lines to sign on, each with what belongs on it ("Place and date", "Client").
struct SignatureLines {
  std::vector<std::string> captions;
};

// Code 128-C. The digits are for the eye as well, to be typed where nothing scans.
struct Barcode {
  std::string digits;  // an even number of them
  std::string caption;
};

using Block =
    std::variant<Heading, Paragraph, FieldList, Table, List, TickBoxes, SignatureLines, Barcode>;

struct Document {
  text::Language language;
  std::string title;
  std::string footer;  // at the foot of every page, with the page's number where there are pages
  std::vector<Block> blocks;
};

}  // namespace kortisto::report
