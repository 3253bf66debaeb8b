// Where a document goes: to standard output as text, or into a file as text or PDF.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/new_file.h"
#include "report/document.h"
#include "report/text_parts.h"
#include "session/invocation.h"
#include "session/pdf_module.h"

namespace kortisto::app {

// What form the document is to have: that of --format, or of --json where it is one of the forms,
// else the one that the name of the file ends with, else text; text of a command that offers no
// choice. Throws Error(usage)
// "error.output.form" for a name that promises a form which the command does not make.
[[nodiscard]] std::string_view document_form(const Invocation& with);

// Made before anything is read, as the PDF module is loaded, so that a place that cannot be written
// leaves no trace of a reading that came to nothing. That it is no file in use was seen to before
// (session/files_in_use.h).
class DocumentOutput {
 public:
  // Throws Error(usage) "error.pdf.terminal" for a PDF on a terminal, and what document_form(),
  // NewFile and load_pdf_module() throw.
  explicit DocumentOutput(const Invocation& with);
  // A new file of this form, one of several.
  DocumentOutput(const Invocation& with, std::string path, std::string_view form);

  [[nodiscard]] bool is_pdf() const noexcept { return module_ != nullptr; }

  // What a renderer had to replace is warned of.
  void write(const report::Document& document, Date date);
  // Text that comes in parts: `render` gives them away and returns how many characters it had to
  // replace.
  void write(const std::function<std::size_t(const report::TakeText&)>& render);

 private:
  void open(std::string_view form, NewFile::Existing existing);
  void put(std::string_view part);
  void finish();

  const Invocation& with_;
  const pdf::Module* module_ = nullptr;
  std::optional<std::string> path_;  // nothing is standard output, which "-" is too
  std::optional<NewFile> file_;
};

}  // namespace kortisto::app
