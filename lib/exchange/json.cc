#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "exchange/document.h"

namespace kortisto::exchange {

namespace {

// No record is nested deeper; the tree's destructor recurses.
constexpr std::size_t kDeepest = 8;

// Tells how far the parser has read, which it does not say itself.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    *furthest_ = ++at_;
    return *this;
  }
  friend bool operator==(const CountingIterator& a, const CountingIterator& b) {
    return a.at_ == b.at_;
  }
  friend bool operator!=(const CountingIterator& a, const CountingIterator& b) { return !(a == b); }

 private:
  const char* at_;
  const char** furthest_;
};

// Tells line and column of places that are asked for from the beginning towards the end: each part
// of the text is looked at once, whatever number of places there are.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  [[nodiscard]] TextPosition position(std::size_t offset) {
    if (offset < counted_) return position_of(text_, offset);
    const std::string_view part = text_.substr(counted_, offset - counted_);
    line_ += std::count(part.begin(), part.end(), '\n');
    const std::size_t newline = part.rfind('\n');
    if (newline != std::string_view::npos) line_start_ = counted_ + newline + 1;
    counted_ = offset;
    return {line_, static_cast<std::int64_t>(offset - line_start_) + 1};
  }

 private:
  std::string_view text_;
  std::size_t counted_ = 0;
  std::int64_t line_ = 1;
  std::size_t line_start_ = 0;
};

// Builds the tree from the parser's events. A `false` from one would only stop the parser: errors
// are thrown.
class Builder {
 public:
  using Json = nlohmann::json;

  Builder(std::string_view text, Document& document)
      : text_(text), lines_(text), document_(document) {}

  [[nodiscard]] CountingIterator begin() { return {text_.data(), &furthest_}; }
  [[nodiscard]] CountingIterator end() { return {text_.data() + text_.size(), &furthest_}; }

  bool null() { return add({word_start(), Null{}}); }
  bool boolean(bool value) { return add({word_start(), value}); }
  bool number_integer(Json::number_integer_t value) { return add({word_start(), value}); }
  bool number_unsigned(Json::number_unsigned_t value) {
    if (value > INT64_MAX) return add({word_start(), Other{}});
    return add({word_start(), static_cast<std::int64_t>(value)});
  }
  bool number_float(Json::number_float_t, const std::string&) {
    return add({word_start(), Other{}});
  }
  bool string(std::string& value) { return add({string_start(), std::move(value)}); }
  bool binary(Json::binary_t&) { return false; }  // not in JSON text
  bool start_object(std::size_t) { return open({position(read() - 1), Table{}}); }
  bool start_array(std::size_t) { return open({position(read() - 1), List{}}); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    const TextPosition place = string_start();
    if (!keys_.back().insert(name).second) {
      throw document_.error_at(place, {"error.json.twice", {}});
    }
    std::get<Table>(open_.back().value).push_back({std::move(name), place, {}});
    return true;
  }

  bool parse_error(std::size_t offset, const std::string&, const Json::exception&) {
    throw document_.error_at(position(offset == 0 ? 0 : offset - 1), {"error.json.syntax", {}});
  }

 private:
  [[nodiscard]] std::size_t read() const {
    return static_cast<std::size_t>(furthest_ - text_.data());
  }
  [[nodiscard]] TextPosition position(std::size_t offset) { return lines_.position(offset); }

  // Where the string that has just been read begins: quotes inside it are behind a backslash.
  [[nodiscard]] TextPosition string_start() {
    std::size_t at = read() - 1;
    do {
      at = text_.rfind('"', at - 1);
    } while ((at - 1 - text_.find_last_not_of('\\', at - 1)) % 2 != 0);
    return position(at);
  }

  // Where the number, true, false or null that has just been read begins.
  [[nodiscard]] TextPosition word_start() {
    constexpr std::string_view kBetween = " \t\r\n,:[]{}";
    const std::size_t last = text_.find_last_not_of(kBetween, read() - 1);
    return position(text_.find_last_of(kBetween, last) + 1);
  }

  bool add(Node node) {
    Node& parent = open_.back();
    if (auto* table = std::get_if<Table>(&parent.value)) {
      table->back().node = std::move(node);
    } else {
      std::get<List>(parent.value).push_back(std::move(node));
    }
    return true;
  }

  bool open(Node node) {
    if (open_.size() == kDeepest) throw document_.error_at(node.place, {"error.json.deep", {}});
    open_.push_back(std::move(node));
    keys_.emplace_back();
    return true;
  }

  bool close() {
    Node node = std::move(open_.back());
    open_.pop_back();
    keys_.pop_back();
    if (!open_.empty()) return add(std::move(node));
    document_.root = std::get<Table>(std::move(node.value));
    return true;
  }

  std::string_view text_;
  LineCounter lines_;
  const char* furthest_ = text_.data();
  Document& document_;
  std::vector<Node> open_;                                // from the root inwards
  std::vector<std::set<std::string, std::less<>>> keys_;  // of each of them
};

}  // namespace

void parse_json(std::string_view text, Document& document) {
  Builder builder(text, document);
  nlohmann::json::sax_parse(builder.begin(), builder.end(), &builder);
}

}  // namespace kortisto::exchange
