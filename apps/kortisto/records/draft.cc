#include "records/draft.h"

#include <nlohmann/json.hpp>
#include <utility>
#include <variant>
#include <vector>

#include "exchange/document.h"
#include "records/form.h"

namespace kortisto::app {

namespace {

using domain::Value;
using domain::Values;

// As the editor calls the form.
constexpr const char* kFormFile = "kortisto.toml";

// What is noted beside it.
constexpr const char* kUntouched = "untouched";
constexpr const char* kBase = "base";
constexpr const char* kComment = "comment";

constexpr std::size_t kMost = exchange::kLargestDocument;

std::string write_values(const Values& values) {
  auto json = nlohmann::json::object();
  for (const domain::FieldValue& one : values) {
    std::visit([&](const auto& value) { json[std::string(one.field->key)] = value; }, one.value);
  }
  return json.dump();
}

// `now`, with the values that the text says. Of a field that a newer version of the program has,
// the form said nothing.
Values read_values(const std::string& text, Values now) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  for (domain::FieldValue& one : now) {
    const auto found = json.is_object() ? json.find(std::string(one.field->key)) : json.end();
    if (found == json.end()) continue;
    if (found->is_boolean()) one.value = found->get<bool>();
    if (found->is_string()) one.value = found->get<std::string>();
    if (found->is_array()) one.value = found->get<std::vector<std::string>>();
  }
  return now;
}

}  // namespace

Draft::Draft(MemoryFile file) : file_(std::move(file)) {}

Draft::Draft(const Environment& environment, std::string_view about, std::string form, Values base)
    : file_(environment, kFormFile, form, about),
      untouched_(std::move(form)),
      base_(std::move(base)),
      text_(untouched_),
      shown_(untouched_) {
  try {
    file_.write_beside(kUntouched, untouched_);
    file_.write_beside(kBase, write_values(base_));
  } catch (...) {
    remove();  // nobody has typed anything yet
    throw;
  }
}

std::optional<Draft> Draft::left(const Environment& environment, std::string_view about,
                                 const Values& now) {
  auto file = MemoryFile::find(environment, kFormFile, about);
  if (!file) return std::nullopt;
  Draft draft(std::move(*file));
  draft.untouched_ = draft.file_.read_beside(kUntouched, kMost);
  draft.comment_ = draft.file_.read_beside(kComment, kMost);
  draft.base_ = read_values(draft.file_.read_beside(kBase, kMost), now);
  draft.take();
  draft.shown_ = draft.text_;
  return draft;
}

void Draft::show(std::string shown, std::string comment) {
  file_.write_beside(kComment, comment);
  file_.write(shown);
  shown_ = std::move(shown);
  comment_ = std::move(comment);
}

void Draft::take() {
  text_ = without_comment(file_.read(kMost), comment_);
}

bool Draft::keep(bool failed) {
  const auto as_shown = file_.says(shown_);
  if (!as_shown && !is_untouched()) file_.write(text_);
  const bool is_typed = as_shown == false || !is_untouched();
  if (is_typed || (failed && file_.has_more())) return true;
  remove();
  return false;
}

}  // namespace kortisto::app
