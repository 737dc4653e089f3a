// LEMON's NetworkSimplex on mentoring from a file of int32: mentees, mentors, edges, capacities, then the columns mentee,
// mentor, weight. A source sends one unit to each mentee, mentors pass on what they have places for, and whoever finds
// no place goes straight to the sink at a cost that puts cardinality first.
// Prints the best milliseconds of several runs, the weight and the number of mentees with a mentor.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const int rounds = std::atoi(argv[2]);
  std::FILE* file = std::fopen(argv[1], "rb");
  int32_t head[3];
  if (!file || std::fread(head, 4, 3, file) != 3) return 2;
  const int mentees = head[0], mentors = head[1];
  const size_t count = head[2];
  std::vector<int32_t> places(mentors), columns(3 * count);
  if (std::fread(places.data(), 4, mentors, file) != size_t(mentors)) return 2;
  if (std::fread(columns.data(), 4, 3 * count, file) != 3 * count) return 2;
  int32_t heaviest = 0;
  for (size_t i = 0; i < count; ++i) heaviest = std::max(heaviest, columns[2 * count + i]);
  const int64_t offset = (int64_t(heaviest) + 1) * (mentees + 1);

  using Graph = lemon::SmartDigraph;
  Graph graph;
  graph.reserveNode(mentees + mentors + 1);
  graph.reserveArc(count + mentees + mentors);
  for (int i = 0; i < mentees + mentors + 1; ++i) graph.addNode();
  const auto sink = graph.nodeFromId(mentees + mentors);
  Graph::ArcMap<int64_t> cost(graph), upper(graph);
  Graph::NodeMap<int64_t> supply(graph, 0);
  const auto join = [&](int from, int to, int64_t units, int64_t price) {
    const auto arc = graph.addArc(graph.nodeFromId(from), graph.nodeFromId(to));
    upper[arc] = units;
    cost[arc] = price;
  };
  for (size_t i = 0; i < count; ++i)
    join(columns[i], mentees + columns[count + i], 1, -(columns[2 * count + i] + offset));
  for (int i = 0; i < mentors; ++i) join(mentees + i, mentees + mentors, places[i], 0);
  for (int i = 0; i < mentees; ++i) {
    supply[graph.nodeFromId(i)] = 1;
    join(i, mentees + mentors, 1, 0);
  }
  supply[sink] = -mentees;
  double best = 1e300;
  int64_t total = 0;
  int placed = 0;
  for (int round = 0; round < rounds; ++round) {
    const auto started = std::chrono::steady_clock::now();
    lemon::NetworkSimplex<Graph, int64_t, int64_t> simplex(graph);
    simplex.upperMap(upper).costMap(cost).supplyMap(supply);
    if (simplex.run() != simplex.OPTIMAL) return 1;
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - started;
    best = std::min(best, taken.count());
    placed = 0;
    total = 0;
    for (size_t i = 0; i < count; ++i) {
      if (simplex.flow(graph.arcFromId(int(i))) == 0) continue;
      placed += 1;
      total += columns[2 * count + i];
    }
  }
  std::printf("%.3f %lld %d\n", best, static_cast<long long>(total), placed);
}
