// XML of strangers, told element by element: all that is kept are the elements that are open and
// the different names that the document has. The parser is expat. Nothing is expanded or fetched: a
// document type is refused before anything of it is read, so that there are no entities but the
// five of XML itself.
#pragma once

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/toml_depth.h"

struct XML_ParserStruct;

namespace kortisto::exchange {

// The attributes of an element while it is told of.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** names_and_values) : names_and_values_(names_and_values) {}
  // Of one that is in no namespace.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;

 private:
  const char** names_and_values_;
};

// What is thrown from here ends the reading.
class XmlListener {
 public:
  XmlListener() = default;
  virtual ~XmlListener() = default;
  XmlListener(const XmlListener&) = delete;
  XmlListener& operator=(const XmlListener&) = delete;

  virtual void begin_element(std::string_view name_space, std::string_view name,
                             const XmlAttributes& attributes) = 0;
  // Text comes in pieces, in UTF-8 whatever the document's encoding.
  virtual void add_text(std::string_view piece) = 0;
  virtual void end_element() = 0;
};

class XmlReader {
 public:
  // Both outlive the reader; `file` is the name for messages.
  XmlReader(XmlListener& listener, const std::string& file);

  // Throws Error(invalid) error.bank-file.xml, .cut, .document-type, .deep, .long, .encoding, and
  // what the listener throws. Nothing is to be done with the reader after that.
  void feed(Bytes bytes);
  void finish();

  // Where that begins which is being told.
  [[nodiscard]] TextPosition place() const;

 private:
  struct Callbacks;
  struct Free {
    void operator()(XML_ParserStruct* parser) const noexcept;
  };

  void parse(Bytes bytes, bool last);
  void begin(std::string_view name, const XmlAttributes& attributes);
  [[nodiscard]] bool waits_too_long() const;

  XmlListener& listener_;
  const std::string& file_;
  std::unique_ptr<XML_ParserStruct, Free> parser_;
  std::exception_ptr thrown_;  // by a callback, which C must not see
  std::size_t depth_ = 0;
  std::uint64_t fed_ = 0;
};

}  // namespace kortisto::exchange
