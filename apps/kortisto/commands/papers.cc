#include "commands/papers.h"

#include <system_error>

#include "base/error.h"
#include "base/new_file.h"
#include "cli/usage_error.h"
#include "session/pdf_module.h"

namespace kortisto::app {

Papers::Papers(const Invocation& with) : with_(with) {
  const auto path = with.arguments.value(option::kOutput);
  const auto form = with.arguments.value(option::kPapersFormat);
  std::error_code failed;
  if (path && std::filesystem::is_directory(*path, failed)) {
    directory_ = *path;
    for (const std::string_view one : option::kPapersFormat.choices) {
      if (!form || *form == one) forms_.push_back(one);
    }
    if (forms_.back() == "pdf") (void)load_pdf_module();
    // Given no name, it goes again: a directory that takes no files is found out before anything
    // is done.
    const NewFile probe(directory_ / ".kortisto-papers", NewFile::Existing::replace);
  } else if (path || form) {
    file_.emplace(with);
    prints_ = !path || *path == "-";
  }
}

void Papers::require_directory() const {
  if (!wanted() || !directory_.empty()) return;
  const auto path = with_.arguments.value(option::kOutput);
  if (!path) {
    throw usage_error("error.usage.missing", {{"name", "--output"}}, see_help(with_.command.name));
  }
  throw Error(ErrorKind::not_found, {"error.output.no-directory", {{"path", *path}}});
}

void Papers::write(const std::string& name, const report::Document& document, Date date) {
  if (file_) return file_->write(document, date);
  for (const std::string_view form : forms_) {
    const std::string ending = form == "pdf" ? ".pdf" : ".txt";
    DocumentOutput(with_, (directory_ / (name + ending)).string(), form).write(document, date);
  }
}

}  // namespace kortisto::app
