<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="props" tilewidth="320" tileheight="256" tilecount="80" columns="0" objectalignment="topleft">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="crate"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/crate.png"/>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="crate_lid"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/crate_lid.png"/>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="crate_stack"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/crate_stack.png"/>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="cases"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/cases.png"/>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.1"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="pallet_load"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/pallet_load.png"/>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="2.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="pallet_wrapped"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/pallet_wrapped.png"/>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="drums"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/drums.png"/>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="1.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="drums_stacked"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/drums_stacked.png"/>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="sacks"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/sacks.png"/>
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="boxes"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/boxes.png"/>
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="spool"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/spool.png"/>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.6"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="rack"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="256" height="64" source="props/rack.png"/>
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.6"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="rack_b"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="256" height="64" source="props/rack_b.png"/>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.6"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="rack_bare"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="256" height="64" source="props/rack_bare.png"/>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.6"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="rack_short"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/rack_short.png"/>
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="shelf"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/shelf.png"/>
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="shelf_b"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/shelf_b.png"/>
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="shelf_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="128" source="props/shelf_v.png"/>
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.6"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="container_rust"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="192" height="160" source="props/container_rust.png"/>
 </tile>
 <tile id="19" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.6"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="container_petrol"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="192" height="160" source="props/container_petrol.png"/>
 </tile>
 <tile id="20" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.6"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="container_grey"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="192" height="160" source="props/container_grey.png"/>
 </tile>
 <tile id="21" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.3"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="forklift"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="160" height="64" source="props/forklift.png"/>
 </tile>
 <tile id="22" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.3"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="van"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="320" height="128" source="props/van.png"/>
 </tile>
 <tile id="23" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="1.7"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="generator"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/generator.png"/>
 </tile>
 <tile id="24" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.1"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="switchgear"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/switchgear.png"/>
 </tile>
 <tile id="25" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="workbench"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/workbench.png"/>
 </tile>
 <tile id="26" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="scale"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/scale.png"/>
 </tile>
 <tile id="64" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.75"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="office_desk"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/office_desk.png"/>
 </tile>
 <tile id="65" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.75"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="office_desk_travel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/office_desk_travel.png"/>
 </tile>
 <tile id="66" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="dispatch_desk"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/dispatch_desk.png"/>
 </tile>
 <tile id="67" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.75"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="deal_table"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/deal_table.png"/>
 </tile>
 <tile id="68" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.75"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="table"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="96" height="64" source="props/table.png"/>
 </tile>
 <tile id="69" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.75"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="card_table"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/card_table.png"/>
 </tile>
 <tile id="70" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="kitchen"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="192" height="64" source="props/kitchen.png"/>
 </tile>
 <tile id="71" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="1.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="fridge"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/fridge.png"/>
 </tile>
 <tile id="72" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="1.6"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="cabinet"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/cabinet.png"/>
 </tile>
 <tile id="73" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="1.6"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="filing"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/filing.png"/>
 </tile>
 <tile id="74" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="1.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="lockers"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/lockers.png"/>
 </tile>
 <tile id="75" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="1.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="lockers_wall"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="32" source="props/lockers_wall.png"/>
 </tile>
 <tile id="76" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="1.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="lockers_wall_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="128" source="props/lockers_wall_v.png"/>
 </tile>
 <tile id="77" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.45"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="bench"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="96" height="32" source="props/bench.png"/>
 </tile>
 <tile id="78" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.45"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="bench_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="96" source="props/bench_v.png"/>
 </tile>
 <tile id="79" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.5"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="child_bed"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="128" source="props/child_bed.png"/>
 </tile>
 <tile id="80" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.2"/>
   <property name="hp" type="float" value="5.0"/>
   <property name="material" value="glass"/>
   <property name="prop" value="lamp_floor"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="32" source="props/lamp_floor.png"/>
 </tile>
 <tile id="81" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="2.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="wardrobe"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/wardrobe.png"/>
 </tile>
 <tile id="82" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="cold_boxes"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/cold_boxes.png"/>
 </tile>
 <tile id="83" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="cold_stack"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/cold_stack.png"/>
 </tile>
 <tile id="84" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="cold_rack"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/cold_rack.png"/>
 </tile>
 <tile id="85" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="cold_rack_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="128" source="props/cold_rack_v.png"/>
 </tile>
 <tile id="86" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="freezer"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/freezer.png"/>
 </tile>
 <tile id="128" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.5"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="chair"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/chair.png"/>
 </tile>
 <tile id="129" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.45"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="stool"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/stool.png"/>
 </tile>
 <tile id="130" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.45"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="folding_chair"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/folding_chair.png"/>
 </tile>
 <tile id="131" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="papers"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="64" height="64" source="props/papers.png"/>
 </tile>
 <tile id="132" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="delivery_notes"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/delivery_notes.png"/>
 </tile>
 <tile id="133" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.25"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="boots"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="128" height="32" source="props/boots.png"/>
 </tile>
 <tile id="134" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.1"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="umbrella_child"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/umbrella_child.png"/>
 </tile>
 <tile id="135" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.35"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="bag_packed"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="64" height="64" source="props/bag_packed.png"/>
 </tile>
 <tile id="136" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.3"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="duffel"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="64" height="64" source="props/duffel.png"/>
 </tile>
 <tile id="137" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="coat"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="64" height="64" source="props/coat.png"/>
 </tile>
 <tile id="138" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="leather_jacket"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="64" height="64" source="props/leather_jacket.png"/>
 </tile>
 <tile id="139" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="cable"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="64" height="64" source="props/cable.png"/>
 </tile>
 <tile id="140" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="oil"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="64" height="64" source="props/oil.png"/>
 </tile>
 <tile id="141" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="rust_stain"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="64" height="64" source="props/rust_stain.png"/>
 </tile>
 <tile id="142" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="puddle"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="192" height="96" source="props/puddle.png"/>
 </tile>
 <tile id="143" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="puddle_small"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="96" height="64" source="props/puddle_small.png"/>
 </tile>
 <tile id="144" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="tyres"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="256" height="64" source="props/tyres.png"/>
 </tile>
 <tile id="145" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="tyres_v"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="64" height="256" source="props/tyres_v.png"/>
 </tile>
 <tile id="146" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="carton_flat"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="64" height="64" source="props/carton_flat.png"/>
 </tile>
 <tile id="147" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.1"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="bottles"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/bottles.png"/>
 </tile>
 <tile id="148" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.1"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="broom"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="64" height="64" source="props/broom.png"/>
 </tile>
 <tile id="149" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.3"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="bucket"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/bucket.png"/>
 </tile>
 <tile id="150" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.5"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="bin"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/bin.png"/>
 </tile>
 <tile id="151" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.5"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="extinguisher"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/extinguisher.png"/>
 </tile>
 <tile id="152" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="plant"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/plant.png"/>
 </tile>
 <tile id="153" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.2"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="pallet_jack"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="128" height="64" source="props/pallet_jack.png"/>
 </tile>
 <tile id="154" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.15"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="pallet"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="64" height="64" source="props/pallet.png"/>
 </tile>
 <tile id="155" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="strips"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="64" height="32" source="props/strips.png"/>
 </tile>
 <tile id="156" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="rug"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="128" height="96" source="props/rug.png"/>
 </tile>
 <tile id="157" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="bays"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="128" height="64" source="props/bays.png"/>
 </tile>
</tileset>
