// XML 1.0 written as it comes. A library is of no help here: what is written is elements with
// attributes and text, in a fixed order and without a schema in hand, and the one thing that can
// be got wrong, what has to be escaped, is a page of the specification (W3C, "Extensible Markup
// Language (XML) 1.0", 2.2, 2.4 and 2.11). Reading XML is another matter, and nobody does it here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace kortisto::exchange {

class XmlWriter {
 public:
  // ISO 8859-15 is what Finvoice is written in; a character that it has not is a reference,
  // "&#1046;", which every reader turns back into the character.
  enum class Encoding { utf8, latin9 };

  struct Attribute {
    std::string_view name;
    std::string_view value;
  };
  using Attributes = std::initializer_list<Attribute>;

  // An element with others in it, which ends when this does.
  class Element {
   public:
    Element(const Element&) = delete;
    Element& operator=(const Element&) = delete;
    ~Element() { writer_.end(name_); }

   private:
    friend class XmlWriter;
    Element(XmlWriter& writer, std::string_view name) : writer_(writer), name_(name) {}

    XmlWriter& writer_;
    std::string_view name_;
  };

  explicit XmlWriter(Encoding encoding);

  // Before the first element: how a browser shows the file.
  void stylesheet(std::string_view href);

  // Names are literals of the program, and are written as they are.
  [[nodiscard]] Element within(std::string_view name, Attributes attributes = {});

  // An element with a text, on a line of its own: line ends and tabs in it become references, so
  // that no reader makes others of them.
  void text(std::string_view name, std::string_view text, Attributes attributes = {});
  // Nothing for "".
  void optional(std::string_view name, std::string_view text, Attributes attributes = {});

  // How many characters became U+FFFD: those that XML does not have, such as most controls, those
  // that no document may hold, and bytes that are not UTF-8.
  [[nodiscard]] std::size_t replaced() const noexcept { return replaced_; }

  // The document. The writer is empty then.
  [[nodiscard]] std::string take();

 private:
  void begin(std::string_view name, Attributes attributes);
  void end(std::string_view name);
  void indent();
  void add_escaped(std::string_view text);
  void add(char32_t character, std::string_view utf8);

  Encoding encoding_;
  std::string out_;
  std::size_t depth_ = 0;
  std::size_t replaced_ = 0;
};

}  // namespace kortisto::exchange
